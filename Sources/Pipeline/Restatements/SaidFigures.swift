import TerrainModel
import Workspace

/// What earlier runs last said of closed periods, to be looked up by figure.
struct SaidFigures {
  struct Key: Hashable {
    var kpi: String
    var dimension: String
    var member: String
    var period: String

    init(_ value: PeriodValue) {
      (kpi, dimension, member, period) = (value.kpi, value.dimension, value.member, value.period)
    }

    init(_ value: MetricValue) {
      (kpi, dimension, member, period) =
        (value.kpi, value.dimension.rawValue, value.member, value.period.name)
    }
  }

  private struct Series: Hashable {
    var kpi: String
    var dimension: String
    /// Empty: in any period.
    var period = ""
  }

  /// Each figure once, in the order of what was said.
  private(set) var keys: [Key] = []
  private var figures: [Key: [SaidValue]] = [:]
  /// The definitions under which a series was stated, and the last day that stated it so.
  private var definitions: [Series: [String: CalendarDay]] = [:]

  init(_ said: [SaidValue]) {
    for one in said {
      let key = Key(one.value)
      if figures[key] == nil { keys.append(key) }
      figures[key, default: []].append(one)
      for period in ["", key.period] {
        let series = Series(kpi: key.kpi, dimension: key.dimension, period: period)
        let last = definitions[series]?[one.value.definition] ?? one.asOf
        definitions[series, default: [:]][one.value.definition] = max(last, one.asOf)
      }
    }
  }

  /// What was said of a figure under its definition, or else under the one stated last.
  func last(_ key: Key, preferring definition: String) -> SaidValue? {
    guard let candidates = figures[key] else { return nil }
    return candidates.first { $0.value.definition == definition } ?? candidates.max { $0.asOf < $1.asOf }
  }

  /// The definition under which others of the figure's KPI were stated for its period, in its dimension or, where the
  /// dimension had nobody then, for the company; nil where the period was not stated: it had not closed, or the KPI or
  /// the dimension was not reported.
  func definition(ofOthersThan key: Key, preferring definition: String) -> String? {
    var period = definitions[Series(kpi: key.kpi, dimension: key.dimension, period: key.period)]
    if period == nil, definitions[Series(kpi: key.kpi, dimension: key.dimension)] != nil {
      let company = TerrainModel.Dimension.company.rawValue
      period = definitions[Series(kpi: key.kpi, dimension: company, period: key.period)]
    }
    guard let period else { return nil }
    if period[definition] != nil { return definition }
    return period.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
