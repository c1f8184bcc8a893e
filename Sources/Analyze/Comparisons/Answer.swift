import Statistics
import TerrainModel

/// What the field answers to one question, before the family is corrected and a verdict is given.
struct Answer: Sendable {
  var comparison: ComparisonDefinition
  var member = ""
  var kpi: String
  var unit: Unit
  var first: CalendarDay
  var last: CalendarDay
  var exposed: Observation.Group
  var unexposed: Observation.Group
  /// nil: not enough cases, or nothing that could be compared.
  var difference: Difference?
  var crude: Double?
  var grade = EvidenceGrade.d
  var casesNeeded: Int?

  /// The share of claims that may be false. Claims are made by a machine on every review and believed by people, so
  /// one in a hundred, not the customary one in twenty.
  private static let claimLevel = 0.01

  /// The verdict, given the q value of the family.
  func observation(q: Double?) -> Observation {
    let verdict = verdict(q: q)
    return Observation(
      id: member.isEmpty ? comparison.name : "\(comparison.name):\(member)", comparison: comparison,
      member: member, kpi: kpi, unit: unit, first: first, last: last, exposed: exposed, unexposed: unexposed,
      estimate: difference?.estimate, low: difference?.low, high: difference?.high, p: difference?.p, q: q,
      grade: grade, verdict: verdict, crudeEstimate: crudeIfMoved,
      casesNeeded: verdict == .cannotTell ? casesNeeded : nil)
  }

  /// A difference that lies wholly within what does not matter is said to be none, even where it is not zero; one
  /// that may or may not matter is claimed only where its estimate does.
  private func verdict(q: Double?) -> Observation.Verdict {
    guard let difference, let q else { return .cannotTell }
    let margin = comparison.smallestThatMatters
    if margin > 0, difference.low90 > -margin, difference.high90 < margin { return .noDifferenceThatMatters }
    guard q <= Self.claimLevel, abs(difference.estimate) >= margin else { return .cannotTell }
    if difference.low > 0 { return .goesWithMore }
    return difference.high < 0 ? .goesWithLess : .cannotTell
  }

  /// Simpson's guard: the difference without strata, where they change its sign or move it by more than a fifth.
  private var crudeIfMoved: Double? {
    guard let crude, let estimate = difference?.estimate else { return nil }
    let isFlipped = crude * estimate < 0
    return isFlipped || abs(crude - estimate) > 0.2 * abs(crude) ? crude : nil
  }
}
