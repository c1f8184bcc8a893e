import TerrainModel

/// What tells one reported figure of a group from another.
struct FigureKey: Hashable, Sendable {
  var kpi: String
  var dimension: Dimension
  var member: String
  var isUnknownMember: Bool
  var period: Period

  init(_ value: MetricValue) {
    kpi = value.kpi
    dimension = value.dimension
    member = value.member
    isUnknownMember = value.isUnknownMember
    period = value.period
  }
  /// The company's figure of the same KPI and period.
  init(companyOf value: MetricValue) {
    kpi = value.kpi
    dimension = .company
    member = ""
    isUnknownMember = false
    period = value.period
  }
}
