import TerrainModel

/// One lesson through time: its earlier entries, and the one that today adds.
struct LessonCourse {
  /// Fewest new cases for a re-test, and their least part of the cases claimed.
  static let fewestNewCases = 20
  static let leastNewPart = 0.1
  /// Re-checks that may pass without an observation.
  static let allowedMisses = 2

  let id: String
  /// Sorted by as-of day.
  let history: [LedgerEntry]

  /// The first entry with a claim: what later data are held against.
  var claim: LedgerEntry? { history.first { $0.verdict != .cannotTell } }

  /// Today's entry; nil where there is nothing to say and nothing to remember.
  func next(_ observation: Observation?, _ schedule: ReviewSchedule) -> LedgerEntry? {
    let today = measured(observation)
    guard let claim, let last = history.last else { return opening(today, schedule) }
    guard let today else { return missed(last, schedule) }
    var entry = today.entry(schedule.asOf, claim.verdict, last.status, last.recheckOn)
    let isFinal = last.status == .refuted || last.status == .expired
    guard !isFinal, schedule.asOf.text >= last.recheckOn else { return entry }
    entry.recheckOn = schedule.nextRecheck.text
    let tested = lastTested(since: claim)
    let fewest = max(Self.fewestNewCases, Int(Self.leastNewPart * Double(claim.count)))
    if entry.dataUntil > tested.dataUntil, entry.count - tested.count >= fewest {
      entry.status =
        Retest(
          claim: claim, observation: today.observation, estimate: today.estimate, low: today.low,
          high: today.high
        ).status
    }
    return entry
  }

  /// The lesson as it stands with today's entry; nil as long as nothing was claimed.
  func lesson(_ observation: Observation, _ entry: LedgerEntry, owner: String) -> Lesson? {
    let claim = self.claim ?? entry
    guard claim.verdict != .cannotTell, let firstClaimed = CalendarDay(text: claim.asOf),
      let recheckOn = CalendarDay(text: entry.recheckOn)
    else { return nil }
    return Lesson(
      id: id, observation: observation, status: entry.status, firstClaimed: firstClaimed,
      claimedEstimate: claim.estimate, claimedLow: claim.low, claimedHigh: claim.high,
      claimedCount: claim.count, recheckOn: recheckOn, owner: owner)
  }

  private struct Measured {
    var observation: Observation
    var estimate: Double
    var low: Double
    var high: Double

    func entry(
      _ asOf: CalendarDay, _ verdict: Observation.Verdict, _ status: Lesson.Status, _ recheckOn: String
    ) -> LedgerEntry {
      LedgerEntry(
        asOf: asOf.text, lesson: observation.id, verdict: verdict, status: status, estimate: estimate,
        low: low, high: high, count: observation.exposed.count + observation.unexposed.count,
        dataUntil: observation.last.text, recheckOn: recheckOn)
    }
  }

  private func measured(_ observation: Observation?) -> Measured? {
    guard let observation, let estimate = observation.estimate, let low = observation.low,
      let high = observation.high
    else { return nil }
    return Measured(observation: observation, estimate: estimate, low: low, high: high)
  }

  private func opening(_ today: Measured?, _ schedule: ReviewSchedule) -> LedgerEntry? {
    guard let today else { return nil }
    let verdict = schedule.givesVerdicts ? today.observation.verdict : .cannotTell
    return today.entry(schedule.asOf, verdict, .open, schedule.nextRecheck.text)
  }

  /// Remembers the last figures; a re-check that comes due without an observation is a miss, the second expires.
  private func missed(_ last: LedgerEntry, _ schedule: ReviewSchedule) -> LedgerEntry {
    var entry = last
    entry.asOf = schedule.asOf.text
    let isFinal = last.status == .refuted || last.status == .expired
    guard !isFinal, schedule.asOf.text >= last.recheckOn else { return entry }
    let silent = history.reversed().prefix { $0.dataUntil == last.dataUntil && $0.count == last.count }
    let misses = Set(silent.map(\.recheckOn)).count  // dates so far; the one that passes today is among them
    if misses >= Self.allowedMisses { entry.status = .expired }
    entry.recheckOn = schedule.nextRecheck.text
    return entry
  }

  /// The entry at which the claim was last set or re-tested: where its re-check day was last moved.
  private func lastTested(since claim: LedgerEntry) -> LedgerEntry {
    var tested = claim
    for entry in history where entry.asOf > tested.asOf && entry.recheckOn != tested.recheckOn {
      tested = entry
    }
    return tested
  }
}
