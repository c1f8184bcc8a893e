import TerrainModel

/// A KPI's number for one group, before it is put into words.
struct Evaluation: Sendable {
  var value: Double?
  var exact: Int128?
  var count = 0
  var successes: Int?
  var interval: MetricAnswer.Interval?
}
