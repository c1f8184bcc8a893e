import TerrainModel
import TestSupport
import Testing

@Suite struct MetricAnswerTests {
  private static let months = [
    Period(grain: .month, first: day("2026-01-01"), last: day("2026-01-31"), name: "2026-01"),
    Period(grain: .month, first: day("2026-02-01"), last: day("2026-02-28"), name: "2026-02"),
  ]

  private static func day(_ text: String) -> CalendarDay { CalendarDay(text: text) ?? CalendarDay(number: 0) }

  /// Values in which everything may be there or not.
  private static func values(_ count: Int, seed: UInt64) -> [MetricValue] {
    var random = SeededRandom(seed: seed)
    func isSo() -> Bool { random.next() % 2 == 0 }
    return (0..<count).map { _ in
      let isUnknown = random.next() % 4 == 0
      let month = months[Int(random.next() % 2)]
      let hasInterval = random.next() % 3 == 0
      let isCrossed = isSo()
      return MetricValue(
        kpi: isSo() ? "revenue" : "win_rate", dimension: isSo() ? .team : .rep,
        member: isUnknown ? "" : "member \(random.next() % 5)", isUnknownMember: isUnknown,
        crossed: isCrossed ? .source : nil, crossedMember: isCrossed && isSo() ? "Web" : "",
        parent: isSo() ? "" : "parent \(random.next() % 3)", period: month,
        value: isSo() ? nil : Double(random.next() % 100) / 7,
        exact: isSo() ? nil : Int64(random.next() % 100),
        count: Int(random.next() % 9), successes: isSo() ? nil : Int(random.next() % 9),
        low: hasInterval ? 0.25 : nil, high: hasInterval ? 0.75 : nil, isMature: isSo(),
        readableFrom: month.last + Int(random.next() % 3), reps: Int(random.next() % 12))
    }
  }

  @Test(arguments: [0, 1, 2, 200], [1, 2, 3])
  func givesBackTheValuesItWasMadeOf(count: Int, seed: UInt64) {
    let values = Self.values(count, seed: seed)
    #expect(MetricAnswer.answers(of: values).flatMap { $0 } == values)
    let all = MetricValues(values)
    #expect(Array(all) == values)
    #expect(all.indices.map { all[$0] } == values)
  }

  @Test func keepsSomeValues() {
    let values = Self.values(100, seed: 4)
    let kept = MetricAnswer.answers(of: values).flatMap { $0.keeping { $0.count > 3 && $0.low != nil } }
    #expect(kept == values.filter { $0.count > 3 && $0.low != nil })
    #expect(!kept.isEmpty)
  }

  @Test func knowsTheMembersAndPeriodsInUse() throws {
    let values = Self.values(60, seed: 5).filter { $0.period == Self.months[1] && $0.member != "member 2" }
    for answer in MetricAnswer.answers(of: values) {
      let own = Array(answer)
      #expect(Set(answer.usedMembers) == Set(own.filter { !$0.isUnknownMember }.map(\.member)))
      #expect(Set(answer.usedPeriods.map(\.period)) == Set(own.map(\.period)))
    }
  }

  @Test func takesOtherPeriodsInThePlaceOfItsOwn() throws {
    let answer = try #require(MetricAnswer.answers(of: Self.values(1, seed: 6)).first)
    var renamed = Self.months[0]
    renamed.name = "2026-01-10/2026-01-31"
    let other = ReadablePeriod(renamed, readableFrom: Self.day("2026-03-01"), isMature: false)
    let value = try #require(answer.renamingPeriods { _ in other }.first)
    #expect(value.period == renamed)
    #expect(value.readableFrom == Self.day("2026-03-01") && !value.isMature)
  }

  /// What the order of its fields is for.
  @Test func aFigureTakesSixtyFourBytes() {
    #expect(MemoryLayout<MetricAnswer.Figure>.stride == 64)
  }
}
