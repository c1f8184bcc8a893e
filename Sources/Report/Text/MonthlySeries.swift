import TerrainModel

/// One KPI of one member, month after month.
struct MonthlySeries: Sendable {
  let kpi: String
  let member: String
  /// Sorted by period.
  let values: [MetricValue]

  /// The last month whose outcomes can be judged, if it has a value.
  var latest: MetricValue? { values.last { $0.isMature && $0.value != nil } }

  /// Readable months before the latest one, at most twelve.
  var before: [MetricValue] {
    guard let latest else { return [] }
    return Array(values.filter { $0.isMature && $0.value != nil && $0.period < latest.period }.suffix(12))
  }

  /// The middle of the months before: one odd month does not move it. nil with fewer than three months.
  var medianBefore: Double? {
    let numbers = before.compactMap(\.value).sorted()
    guard numbers.count >= 3 else { return nil }
    let middle = numbers.count / 2
    return numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
  }

  /// The company's series, one per KPI, in the order of the values.
  static func company(_ values: [MetricValue]) -> [MonthlySeries] {
    of(.company, values)
  }

  /// The series of a dimension's members, by KPI and member, in the order of the values.
  static func of(_ dimension: Dimension, _ values: [MetricValue]) -> [MonthlySeries] {
    struct Key: Hashable {
      var kpi: String
      var member: String
      var isUnknown: Bool
    }
    var order: [Key] = []
    var months: [Key: [MetricValue]] = [:]
    for value in values where value.dimension == dimension && value.period.grain == .month {
      let key = Key(kpi: value.kpi, member: value.member, isUnknown: value.isUnknownMember)
      if months[key] == nil { order.append(key) }
      months[key, default: []].append(value)
    }
    return order.map { key in
      MonthlySeries(
        kpi: key.kpi, member: key.member, values: (months[key] ?? []).sorted { $0.period < $1.period })
    }
  }
}

extension RenderContext {
  /// The middle of the months before the latest; unknown where months are not compared with one another.
  func usualBefore(_ series: MonthlySeries) -> String {
    let isSeries = definition(series.kpi)?.isSeries ?? true
    return text(isSeries ? series.medianBefore : nil, series.kpi)
  }
}
