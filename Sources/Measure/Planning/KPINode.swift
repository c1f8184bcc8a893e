import TerrainModel

/// A KPI resolved down to tasks, by their number.
indirect enum KPINode: Sendable {
  case simple(task: Int)
  /// `isShare`: the numerator's rows are among the denominator's.
  case ratio(numerator: Int, denominator: Int, isShare: Bool)
  /// The operands each once: they are looked at for every figure.
  case derived(Formula, operands: [Operand])
  /// One node per period of the query, each over the span of that period alone.
  case cumulative([Window])
  /// The place of a conversion and of the task that counts its base events.
  case conversion(Int, base: Int, result: ConversionDefinition.Result)
  /// The place of a cohort.
  case cohort(Int)
  /// The place of a habit.
  case habit(Int)
  case workingDays

  /// A KPI that a formula names.
  struct Operand: Sendable {
    var name: String
    var node: KPINode
  }

  struct Window: Sendable {
    var node: KPINode
    var span: Period
  }
}
