import TerrainModel

/// One transition of reps asked for once: by period of the query, the tasks that say who was active when.
struct CohortTask: Sendable {
  struct Step: Sendable {
    var before: Period
    var current: Period
    /// Tasks by rep over the period, the period before, and all days before that; numbers of the plan.
    var activeNow: Int
    var activeBefore: Int
    var activeEarlier: Int
  }

  var transition: CohortDefinition.Transition
  var filters: [RowFilter]
  var cut: QueryCut
  /// One per period; nil for a period that is not closed, or has none before it.
  var steps: [Step?]
}
