import TerrainModel

/// A KPI resolved down to tasks, by their number.
indirect enum KPINode: Sendable {
  case simple(task: Int)
  /// `isShare`: the numerator's rows are among the denominator's.
  case ratio(numerator: Int, denominator: Int, isShare: Bool)
  case derived(Formula, operands: [String: KPINode])

  /// The tasks it needs.
  var tasks: [Int] {
    switch self {
    case .simple(let task): [task]
    case .ratio(let numerator, let denominator, _): [numerator, denominator]
    case .derived(let formula, let operands): formula.operands.flatMap { operands[$0]?.tasks ?? [] }
    }
  }
}
