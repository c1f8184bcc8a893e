import Statistics
import TerrainModel

/// A claim held against later data.
struct Retest {
  let claim: LedgerEntry
  let observation: Observation
  let estimate: Double
  let low: Double
  let high: Double

  var status: Lesson.Status {
    switch claim.verdict {
    case .goesWithMore: direction(1)
    case .goesWithLess: direction(-1)
    case .noDifferenceThatMatters: noDifference
    case .cannotTell: .open
    }
  }

  private var noDifference: Lesson.Status {
    switch observation.verdict {
    case .noDifferenceThatMatters: .confirmed
    case .goesWithMore, .goesWithLess: .refuted
    case .cannotTell: .weakened
    }
  }

  /// `side` is the sign that was claimed. All data must still say so, and the new cases must not say the opposite.
  private func direction(_ side: Double) -> Lesson.Status {
    let near = side > 0 ? low : -high
    let far = side > 0 ? high : -low
    if far < 0 { return .refuted }
    guard let fresh = fresh(side) else { return near > 0 ? .confirmed : .weakened }
    if fresh.far < 0 { return .refuted }
    return near > 0 && fresh.estimate > 0 ? .confirmed : .weakened
  }

  /// What the cases since the claim say by themselves: by precision (one over the squared standard error), all data
  /// are the claim's data and the new ones together. nil where the interval has not narrowed.
  private func fresh(_ side: Double) -> (estimate: Double, far: Double)? {
    let before = precision(claim.low, claim.high)
    let now = precision(low, high)
    let added = now - before
    guard before.isFinite, now.isFinite, added > 0.02 * now else { return nil }
    let value = side * (now * estimate - before * claim.estimate) / added
    return (value, value + Normal.z95 / added.squareRoot())
  }

  private func precision(_ low: Double, _ high: Double) -> Double {
    let error = (high - low) / (2 * Normal.z95)
    return error > 0 ? 1 / (error * error) : .infinity
  }
}
