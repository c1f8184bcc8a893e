import Analyze
import Statistics
import TerrainModel
import Testing

struct ComparerTests {
  private let from = CalendarDay(number: CalendarDay.daysFromCivil(year: 2025, month: 1, day: 1))

  private func comparison(
    _ name: String, _ contrast: ComparisonDefinition.Contrast, strata: Dimension? = nil
  ) -> ComparisonDefinition {
    ComparisonDefinition(
      name: name, label: LocalizedText(name), contrast: contrast, strata: strata, smallestThatMatters: 0.03,
      location: FieldOfCases.place)
  }

  private var questions: [ComparisonDefinition] {
    [
      comparison("touch", .kpis(exposed: "touched", unexposed: "untouched"), strata: .segment),
      comparison("source", .members(kpi: "win_rate", dimension: .source, members: ["LinkedIn"])),
      comparison("team", .members(kpi: "win_rate", dimension: .team, members: ["North"])),
      comparison(
        "training", .change(kpi: "win_rate", dimension: .team, members: ["North"], from: from)),
    ]
  }

  /// Thirty reps in three teams, 2,400 cases over two years. Reps differ; touch and training do what they are told.
  private func world(_ seed: UInt64, touch: Double = 0, training: Double = 0) -> FieldOfCases {
    var generator = SeededGenerator(seed: seed)
    let skills = (0..<30).map { _ in 0.04 * generator.normal() }
    let cases = (0..<2_400).map { _ in
      var one = FieldOfCases.Case()
      one.rep = Int(generator.uniform() * 30)
      one.team = ["North", "South", "West"][one.rep % 3]
      one.month = Int(generator.uniform() * 24)
      one.source = generator.uniform() < 0.3 ? "LinkedIn" : "Web"
      one.segment = generator.uniform() < 0.5 ? "Small" : "Large"
      one.isTouched = generator.uniform() < (one.segment == "Large" ? 0.6 : 0.3)
      var share = 0.3 + skills[one.rep] + (one.segment == "Large" ? 0.1 : 0)
      if one.isTouched { share += touch }
      if one.team == "North", one.month >= 12 { share += training }
      one.succeeded = generator.uniform() < share
      return one
    }
    return FieldOfCases(cases: cases)
  }

  private func claims(_ observations: [Observation]) -> Int {
    observations.count { $0.verdict == .goesWithMore || $0.verdict == .goesWithLess }
  }

  @Test func nothingPlantedNothingClaimed() throws {
    var runs = 0
    for seed in 0..<200 {
      let observations = try world(UInt64(seed)).analyst(questions).findings().observations
      #expect(observations.count == 4)
      if claims(observations) > 0 { runs += 1 }
    }
    // Claims are made at q ≤ 0.01, and nothing is true here: one run in a hundred may claim something. More than 7 of
    // 200 do so by chance once in a thousand times.
    #expect(runs <= 7)
  }

  @Test func plantedEffectsAreFoundAndCovered() throws {
    var found = (touch: 0, training: 0)
    var covered = (touch: 0, training: 0)
    for seed in 0..<400 {
      let observations = try world(UInt64(1_000 + seed), touch: 0.1, training: 0.15)
        .analyst(questions).findings().observations
      let touch = try #require(observations.first { $0.id == "touch" })
      let training = try #require(observations.first { $0.id == "training" })
      if touch.verdict == .goesWithMore { found.touch += 1 }
      if training.verdict == .goesWithMore { found.training += 1 }
      if let low = touch.low, let high = touch.high, low <= 0.1, 0.1 <= high { covered.touch += 1 }
      if let low = training.low, let high = training.high, low <= 0.15, 0.15 <= high { covered.training += 1 }
    }
    #expect(found.touch >= 360)
    #expect(found.training >= 200)
    #expect(covered.touch >= 372, "\(covered)")
    #expect(covered.training >= 372, "\(covered)")
  }

  /// Large deals are won more often and touched more often; touch itself does nothing.
  @Test func mixIsNoEffect() throws {
    var cases: [FieldOfCases.Case] = []
    for (segment, isTouched, count, wins) in [
      ("Large", true, 400, 240), ("Large", false, 100, 60), ("Small", true, 100, 20),
      ("Small", false, 400, 80),
    ] {
      for index in 0..<count {
        cases.append(
          FieldOfCases.Case(
            rep: index % 30, segment: segment, month: index % 24, isTouched: isTouched,
            succeeded: index < wins))
      }
    }
    let field = FieldOfCases(cases: cases)
    let stratified = try #require(try field.analyst([questions[0]]).findings().observations.first)
    #expect(abs(stratified.estimate ?? 1) < 1e-12)
    #expect(abs((stratified.crudeEstimate ?? 0) - 0.24) < 1e-12)
    #expect(stratified.verdict == .cannotTell)
    let crude = comparison("crude", .kpis(exposed: "touched", unexposed: "untouched"))
    let fooled = try #require(try field.analyst([crude]).findings().observations.first)
    #expect(fooled.verdict == .goesWithMore)
    #expect(fooled.grade == .d)
  }

  @Test func fewCasesSayHowManyAreNeeded() throws {
    let field = FieldOfCases(
      cases: (0..<30).map {
        FieldOfCases.Case(rep: $0, month: $0 % 24, isTouched: $0 < 10, succeeded: $0 % 2 == 0)
      })
    let observation = try #require(try field.analyst([questions[0]]).findings().observations.first)
    #expect(observation.verdict == .cannotTell)
    #expect(observation.estimate == nil)
    #expect(observation.casesNeeded == 4_361)  // 2 × 0.25 × (2.8016 ÷ 0.03)², rounded up
  }
}
