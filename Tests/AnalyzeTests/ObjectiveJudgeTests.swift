import Analyze
import TerrainModel
import Testing

/// How objectives stand before, on and after their deadline. The objective is over the second half of 2025.
struct ObjectiveJudgeTests {
  /// Eighteen months of 95 and 105, then six of a value.
  private static func series(then value: Double) -> [Double?] {
    (0..<18).map { $0.isMultiple(of: 2) ? 95 : 105 } + Array(repeating: value, count: 6)
  }

  static func objective(_ target: Double, kpi: String = "kpi", start: String = "2025-07-01") -> Objective {
    Objective(
      name: "objective", label: LocalizedText("objective"), kpi: kpi, target: target,
      start: FieldOfMonths.day(start), deadline: FieldOfMonths.day("2025-12-31"),
      baselineFirst: FieldOfMonths.day("2024-07-01"), baselineLast: FieldOfMonths.day("2025-06-30"),
      owner: "",
      location: FieldOfCases.place)
  }

  private func verdict(
    on day: String, target: Double, _ prepare: (inout FieldOfMonths) -> Void
  ) throws -> ObjectiveVerdict {
    var field = FieldOfMonths(asOf: FieldOfMonths.day(day))
    prepare(&field)
    return try #require(try field.findings(objectives: [Self.objective(target)]).objectives.first)
  }

  private func counts(on day: String, target: Double, then value: Double = 100) throws -> ObjectiveVerdict {
    try verdict(on: day, target: target) { $0.add("kpi", Self.series(then: value)) }
  }

  @Test("before the start nothing is judged or expected")
  func notStarted() throws {
    let verdict = try counts(on: "2025-06-30", target: 600)
    #expect(verdict.status == .notStarted)
    #expect(verdict.expectedByNow == nil)
    #expect(verdict.actual == nil)
  }

  @Test("before the deadline the probability decides: from 0.8 on track, from 0.4 at risk, below off track")
  func probability() throws {
    var seen: Set<ObjectiveVerdict.Status> = []
    for target in stride(from: 540.0, through: 660, by: 5) {
      let verdict = try counts(on: "2025-09-30", target: target)
      let probability = try #require(verdict.forecast?.probability)
      let expected: ObjectiveVerdict.Status =
        probability >= 0.8 ? .onTrack : probability >= 0.4 ? .atRisk : .offTrack
      #expect(verdict.status == expected, "\(target): \(probability)")
      seen.insert(verdict.status)
    }
    #expect(seen == [.onTrack, .atRisk, .offTrack])
    #expect(try counts(on: "2025-09-30", target: 500).status == .onTrack)
    #expect(try counts(on: "2025-09-30", target: 700).status == .offTrack)
  }

  @Test("where less is better, a low target is the hard one")
  func down() throws {
    func status(_ target: Double) throws -> ObjectiveVerdict.Status {
      try verdict(on: "2025-09-30", target: target) {
        $0.add("kpi", Self.series(then: 100), better: .down)
      }.status
    }
    #expect(try status(700) == .onTrack)
    #expect(try status(500) == .offTrack)
  }

  @Test("with three months of history nothing can be told")
  func noHistory() throws {
    func status(months: Int) throws -> ObjectiveVerdict.Status {
      let values =
        Array(repeating: Double?.none, count: 21 - months) + Self.series(then: 100).suffix(months + 3)
      return try verdict(on: "2025-09-30", target: 500) { $0.add("kpi", values) }.status
    }
    #expect(try status(months: 3) == .cannotTell)
    #expect(try status(months: 4) == .onTrack)
  }

  @Test("from the deadline on the value decides", arguments: ["2025-12-31", "2026-03-31"])
  func result(_ day: String) throws {
    #expect(try counts(on: day, target: 600).status == .hit)
    #expect(try counts(on: day, target: 601).status == .missed)
    let less = try verdict(on: day, target: 600) { $0.add("kpi", Self.series(then: 100), better: .down) }
    #expect(less.status == .hit)
    let more = try verdict(on: day, target: 599) { $0.add("kpi", Self.series(then: 100), better: .down) }
    #expect(more.status == .missed)
  }

  @Test("while outcomes can still come, a sum that has reached its target is hit, and nothing is missed")
  func immatureSum() throws {
    func status(_ day: String, _ target: Double, _ better: KPIDefinition.Direction) throws
      -> ObjectiveVerdict.Status
    {
      try verdict(on: day, target: target) {
        $0.add("kpi", Self.series(then: 100), better: better, maturity: 30)
      }.status
    }
    #expect(try status("2026-01-29", 600, .up) == .hit)
    #expect(try status("2026-01-29", 601, .up) == .cannotTell)
    #expect(try status("2026-01-30", 601, .up) == .missed)
    // A sum that must stay low may still rise.
    #expect(try status("2026-01-29", 600, .down) == .cannotTell)
    #expect(try status("2026-01-30", 600, .down) == .hit)
  }

  @Test("a share that can still change is not told, nor one of too few cases")
  func shares() throws {
    func status(_ day: String, minimum: Int = 1, _ target: Double = 0.5) throws -> ObjectiveVerdict.Status {
      try verdict(on: day, target: target) {
        $0.add(
          "kpi", Array(repeating: 10, count: 24), kind: .share(cases: 20), maturity: 30,
          minimumSample: minimum)
      }.status
    }
    #expect(try status("2026-01-29") == .cannotTell)
    #expect(try status("2026-01-30") == .hit)
    #expect(try status("2026-01-30", 0.51) == .missed)
    #expect(try status("2026-01-30", minimum: 121) == .cannotTell)
    #expect(try status("2026-01-30", minimum: 120) == .hit)
  }

  @Test("an objective without any row has no result")
  func nothing() throws {
    let verdict = try verdict(on: "2026-01-31", target: 1) { $0.add("kpi", Self.series(then: 1).dropLast(6)) }
    #expect(verdict.status == .cannotTell)
    #expect(verdict.actual?.value == nil)
  }

  @Test("what is expected by now follows the days worked for sums, and is the target for everything else")
  func expectedByNow() throws {
    // 66 of the 132 working days of the half-year are over.
    let half = try counts(on: "2025-09-30", target: 600)
    #expect(half.expectedByNow == 300)
    #expect(half.actual?.value == 300)
    #expect(half.baseline?.value == 1_200)
    #expect(try counts(on: "2026-03-31", target: 600).expectedByNow == 600)
    let level = try verdict(on: "2025-09-30", target: 90) {
      $0.add("kpi", Self.series(then: 100), kind: .level)
    }
    #expect(level.expectedByNow == 90)
  }

  @Test("an objective about a KPI that is not known is not judged")
  func unknown() throws {
    var field = FieldOfMonths()
    field.add("kpi", Self.series(then: 100))
    let objectives = [Self.objective(1, kpi: "other"), Self.objective(1)]
    #expect(try field.findings(objectives: objectives).objectives.map(\.objective.kpi) == ["kpi"])
  }
}
