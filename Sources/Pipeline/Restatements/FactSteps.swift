import TerrainModel

/// The facts between what an earlier run read and what this one reads, each with the part of a change that it shows.
struct FactSteps {
  typealias Part = WritableKeyPath<Restatement, FigureValue?>

  struct Step {
    var part: Part
    var facts: Facts
    /// Whether these are the run's own facts.
    var isLast = false
  }

  /// In the order of the arrows of `RestatementFinder`; the last are the run's own facts.
  private(set) var steps: [Step] = []
  /// Those with other bytes, or read otherwise.
  let changedExports: [IngestedExport]
  /// Parts that cannot be told from the one before them.
  private var untold: [Part] = []

  /// Throws where a segment cannot be read.
  init(
    exports: EarlierExports, facts: Facts, isReconfigured: Bool,
    normalize: (_ exports: [IngestedExport]) throws -> Facts
  ) throws {
    changedExports = exports.reread + exports.brought
    let rest: Part = isReconfigured ? \.configuration : \.time
    var then = exports.brought.isEmpty ? facts : try normalize(exports.known)
    let replayed = exports.reread.isEmpty ? [] : exports.withoutReplayedRows
    if let replayed, replayed.contains(where: { $0.lines != .all }) {
      steps.append(Step(part: rest, facts: try normalize(replayed)))
      steps.append(Step(part: \.replayed, facts: then))
    } else {
      if replayed == nil { untold.append(\.replayed) }
      steps.append(Step(part: rest, facts: then))
    }
    if !exports.brought.isEmpty {
      let reopened = try ReopenedDeals(then: then, now: facts)
      then = facts
      if !reopened.isEmpty {
        let mixed = try normalize(reopened.asTheyWere(exports.all))
        if try reopened.areClosed(in: mixed) {
          steps.append(Step(part: \.late, facts: mixed))
          then = mixed
        } else {
          untold.append(\.reopened)
        }
      }
      let hasMixed = steps.last?.part == \.late
      steps.append(Step(part: hasMixed ? \.reopened : \.late, facts: facts))
    }
    steps[steps.count - 1].isLast = true
  }

  /// The parts of a change, given the figure at each step under the definition of then.
  func restatement(
    _ contradiction: Contradiction, _ values: [FigureValue?], _ sources: KPISources
  ) -> Restatement {
    var restatement = contradiction.restatement
    for part in [\Restatement.late, \.reopened, \.replayed] where !untold.contains(part) {
      restatement[keyPath: part] = .exact(0)
    }
    var last = restatement.before ?? contradiction.nothing
    for (step, value) in zip(steps, values) {
      restatement[keyPath: step.part] = Self.difference(value, last)
      last = value
    }
    if contradiction.isRedefined {
      restatement.definition = Self.difference(restatement.after ?? contradiction.nothing, last)
    }
    let ofExports = [restatement.late, restatement.reopened, restatement.replayed]
    if ofExports.contains(where: { $0.map { !$0.isZero } ?? false }) || restatement.change == nil {
      restatement.sources = sources.names(kpi: restatement.kpi, dimension: restatement.dimension)
    }
    return restatement
  }

  private static func difference(_ left: FigureValue?, _ right: FigureValue?) -> FigureValue? {
    guard let left, let right else { return nil }
    return left - right
  }
}
