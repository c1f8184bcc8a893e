import Learn
import TerrainModel
import Testing

struct LedgerTests {
  private let place = SourceLocation(file: "plan.yml")
  private let start = CalendarDay(number: 20_000)

  private func plan(_ reviews: [Int]) -> Plan {
    Plan(
      title: LocalizedText("plan"), purpose: LocalizedText("purpose"), reviews: reviews.map { start + $0 },
      location: place)
  }

  private func observation(
    _ estimate: Double, _ half: Double, cases: Int, day: Int, _ verdict: Observation.Verdict
  ) -> Observation {
    let comparison = ComparisonDefinition(
      name: "touch", label: LocalizedText("touch"), contrast: .kpis(exposed: "a", unexposed: "b"),
      smallestThatMatters: 0.03, location: place)
    return Observation(
      id: "touch", comparison: comparison, member: "", kpi: "a", unit: .share, first: start - 700,
      last: start + day,
      exposed: Observation.Group(label: "a", count: cases / 2, value: 0.4),
      unexposed: Observation.Group(label: "b", count: cases - cases / 2, value: 0.3), estimate: estimate,
      low: estimate - half, high: estimate + half, p: 0.01, q: 0.01, grade: .d, verdict: verdict,
      crudeEstimate: nil, casesNeeded: nil)
  }

  private func run(
    _ entries: [LedgerEntry], _ observation: Observation?, day: Int, _ reviews: [Int] = []
  ) -> (lessons: [Lesson], entries: [LedgerEntry]) {
    Ledger(entries: entries).learn(
      findings: Findings(observations: observation.map { [$0] } ?? []), asOf: start + day, plan: plan(reviews)
    )
  }

  private var claimed: [LedgerEntry] {
    run([], observation(0.10, 0.06, cases: 400, day: 0, .goesWithMore), day: 0).entries
  }

  @Test func firstRunOpensALesson() {
    let result = run(
      [], observation(0.10, 0.06, cases: 400, day: 0, .goesWithMore), day: 0, [10, 60])
    #expect(result.lessons.map(\.status) == [.open])
    #expect(result.lessons.map(\.recheckOn) == [start + 60])
    #expect(result.entries.map(\.count) == [400])
    #expect(claimed.map(\.recheckOn) == [(start + 91).text])
  }

  @Test func sameNightAgainChangesNothing() {
    let again = run(claimed, observation(0.10, 0.06, cases: 400, day: 0, .goesWithMore), day: 0)
    #expect(again.entries == claimed)
    #expect(again.lessons.map(\.status) == [.open])
  }

  @Test func claimsBetweenReviewsAreNotGiven() {
    let quiet = run([], observation(0.01, 0.06, cases: 300, day: 0, .cannotTell), day: 0, [30])
    #expect(quiet.lessons.isEmpty)
    let night = run(
      quiet.entries, observation(0.10, 0.06, cases: 310, day: 9, .goesWithMore), day: 9, [30])
    #expect(night.lessons.isEmpty)
    #expect(night.entries.map(\.verdict) == [.cannotTell])
    let review = run(
      quiet.entries + night.entries, observation(0.10, 0.06, cases: 340, day: 31, .goesWithMore), day: 31,
      [30])
    #expect(review.lessons.map(\.status) == [.open])
    #expect(review.lessons.map(\.firstClaimed) == [start + 31])
  }

  @Test func moreDataConfirmOnlyWhenDue() {
    let early = run(claimed, observation(0.10, 0.04, cases: 800, day: 40, .goesWithMore), day: 40)
    #expect(early.lessons.map(\.status) == [.open])
    let due = run(
      claimed + early.entries, observation(0.10, 0.04, cases: 800, day: 91, .goesWithMore), day: 91)
    #expect(due.lessons.map(\.status) == [.confirmed])
    #expect(due.lessons.map(\.claimedCount) == [400])
    #expect(due.lessons.map(\.recheckOn) == [start + 182])
  }

  @Test func tooFewNewCasesPostpone() {
    let due = run(claimed, observation(0.10, 0.058, cases: 439, day: 91, .goesWithMore), day: 91)
    #expect(due.lessons.map(\.status) == [.open])
    #expect(due.lessons.map(\.recheckOn) == [start + 182])
  }

  @Test func newCasesAgainstTheClaimWeakenOrRefute() {
    let weaker = run(claimed, observation(0.03, 0.04, cases: 900, day: 91, .cannotTell), day: 91)
    #expect(weaker.lessons.map(\.status) == [.weakened])
    let reversed = run(claimed, observation(-0.08, 0.03, cases: 2_000, day: 91, .goesWithLess), day: 91)
    #expect(reversed.lessons.map(\.status) == [.refuted])
    #expect(reversed.lessons.map(\.claimedEstimate) == [0.10])
    // All data still say more, but by their precision the new cases alone say −0.006: no confirmation.
    let hidden = run(claimed, observation(0.041, 0.04, cases: 900, day: 91, .goesWithMore), day: 91)
    #expect(hidden.lessons.map(\.status) == [.weakened])
  }

  @Test func twoMissedRechecksExpire() {
    let first = run(claimed, nil, day: 91).entries
    #expect(first.map(\.status) == [.open])
    let between = run(claimed + first, nil, day: 100).entries
    #expect(between.map(\.status) == [.open])
    let second = run(claimed + first + between, nil, day: 182).entries
    #expect(second.map(\.status) == [.expired])
  }

  @Test func laterEntriesAreNotLookedAt() {
    let later = run([], observation(0.10, 0.06, cases: 400, day: 50, .goesWithMore), day: 50).entries
    let result = run(later, observation(0.10, 0.06, cases: 400, day: 0, .goesWithMore), day: 0)
    #expect(result.entries == claimed)
  }
}
