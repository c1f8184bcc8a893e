import TerrainModel
import Workspace

/// A figure of a closed period that was stated otherwise, or was not there, or is there no more.
struct Contradiction {
  /// A figure among those of a run.
  struct Figure: Hashable {
    var kpi: String
    var dimension: TerrainModel.Dimension
    var member: String
    var period: Period

    init(_ value: MetricValue) {
      (kpi, dimension, member, period) = (value.kpi, value.dimension, value.member, value.period)
    }

    init(_ value: PeriodValue, dimension: TerrainModel.Dimension, period: Period) {
      (kpi, self.dimension, member, self.period) = (value.kpi, dimension, value.member, period)
    }
  }

  var figure: Figure
  var before: FigureValue?
  /// See `Restatement`.
  var repsThen: Int?
  var wasWithheld: Bool?
  var after: FigureValue?
  var saidOn: CalendarDay
  /// Hash of the definition that gave the value before.
  var definition: String
  var isRedefined: Bool
  /// See `Restatement.addsUpRows`.
  var addsUpRows: Bool
  /// Whether the figure is no longer there, not even as unknown.
  var isGone = false

  /// What a figure that is not there counts as; nil where it is unknown then.
  var nothing: FigureValue? { addsUpRows ? .exact(0) : nil }

  var restatement: Restatement {
    var restatement = Restatement(
      kpi: figure.kpi, dimension: figure.dimension, member: figure.member, period: figure.period.name,
      grain: figure.period.grain, saidOn: saidOn, before: before, after: after, addsUpRows: addsUpRows)
    (restatement.repsThen, restatement.wasWithheld) = (repsThen, wasWithheld)
    return restatement
  }
}
