import TerrainModel

/// All of a figure that decides whether it is left out; its value does not.
struct GroupShape: Hashable {
  let dimension: Dimension
  let member: String
  let isUnknownMember: Bool
  let parent: String
  let period: Period
  let reps: Int
  let isSmall: Bool

  init(_ value: MetricValue, minimumGroup: Int) {
    dimension = value.dimension
    member = value.member
    isUnknownMember = value.isUnknownMember
    parent = value.parent
    period = value.period
    // By whose rows they are differs from KPI to KPI, and decides nothing but whether they are too few.
    reps = value.isUnknownMember ? 0 : value.reps
    isSmall = Disclosure.isSmallGroup(value, minimumGroup: minimumGroup)
  }
}
