import TerrainModel

/// A KPI resolved down to tasks, by their number.
indirect enum KPINode: Sendable {
  case simple(task: Int)
  /// `isShare`: the numerator's rows are among the denominator's.
  case ratio(numerator: Int, denominator: Int, isShare: Bool)
  case derived(Formula, operands: [String: KPINode])
  /// One node per period of the query, each over the span of that period alone.
  case cumulative([Window])
  /// The place of a conversion and of the task that counts its base events.
  case conversion(Int, base: Int, result: ConversionDefinition.Result)
  /// The place of a cohort.
  case cohort(Int)
  /// The place of a habit.
  case habit(Int)
  case workingDays

  /// The measures' tasks that make its groups; those that tell of reps one by one are not among them.
  var tasks: [Int] {
    switch self {
    case .simple(let task): [task]
    case .ratio(let numerator, let denominator, _): [numerator, denominator]
    case .derived(let formula, let operands): formula.operands.flatMap { operands[$0]?.tasks ?? [] }
    case .cumulative(let windows): windows.flatMap(\.node.tasks)
    case .conversion(_, let base, _): [base]
    case .cohort, .habit, .workingDays: []
    }
  }

  struct Window: Sendable {
    var node: KPINode
    var span: Period
  }
}
