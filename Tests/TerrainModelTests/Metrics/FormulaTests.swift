import TerrainModel
import Testing

struct FormulaTests {
  private let values: [String: Double] = ["won": 6, "lost": 4, "none": 0, "huge": .greatestFiniteMagnitude]

  private func value(_ formula: Formula) -> Double? { formula.value { values[$0] } }

  @Test("the four operations, nested")
  func arithmetic() {
    #expect(value(.number(2.5)) == 2.5)
    #expect(value(.kpi("won")) == 6)
    #expect(value(.add(.kpi("won"), .kpi("lost"))) == 10)
    #expect(value(.subtract(.kpi("lost"), .kpi("won"))) == -2)
    #expect(value(.multiply(.number(0.5), .kpi("won"))) == 3)
    #expect(value(.divide(.kpi("won"), .add(.kpi("won"), .kpi("lost")))) == 0.6)
  }

  @Test("an unknown operand makes the whole unknown, even times zero")
  func unknown() {
    let missing = Formula.kpi("missing")
    #expect(value(missing) == nil)
    #expect(value(.add(missing, .kpi("won"))) == nil)
    #expect(value(.subtract(.kpi("won"), missing)) == nil)
    #expect(value(.multiply(.number(0), missing)) == nil)
    #expect(value(.divide(.number(0), missing)) == nil)
    #expect(value(.add(.kpi("won"), .multiply(.number(1), .divide(missing, .kpi("won"))))) == nil)
  }

  @Test("a divisor of zero gives nothing, whether it is written, measured or worked out")
  func zeroDivisor() {
    #expect(value(.divide(.kpi("won"), .number(0))) == nil)
    #expect(value(.divide(.kpi("won"), .number(-0.0))) == nil)
    #expect(value(.divide(.kpi("none"), .kpi("none"))) == nil)
    #expect(value(.divide(.kpi("won"), .subtract(.kpi("lost"), .kpi("lost")))) == nil)
    #expect(value(.divide(.kpi("none"), .kpi("won"))) == 0)
  }

  @Test("what overflows is unknown, not infinite")
  func overflow() {
    #expect(value(.multiply(.kpi("huge"), .number(2))) == nil)
    #expect(value(.add(.kpi("huge"), .kpi("huge"))) == nil)
    #expect(value(.divide(.kpi("huge"), .number(0.1))) == nil)
  }

  @Test("operands are sorted, each once")
  func operands() {
    let formula = Formula.divide(.add(.kpi("won"), .kpi("lost")), .multiply(.kpi("won"), .number(2)))
    #expect(formula.operands == ["lost", "won"])
    #expect(Formula.number(1).operands.isEmpty)
  }

  @Test("links are in the order of the chain, and the first three lead")
  func links() {
    let links: [KPIDefinition.Link] = [.activity, .response, .meeting, .pipeline, .revenue]
    for (index, link) in links.enumerated() {
      for (other, second) in links.enumerated() { #expect((link < second) == (index < other)) }
    }
    #expect(links.reversed().sorted() == links)
    #expect(links.map(\.isLeading) == [true, true, true, false, false])
    #expect(links.count == KPIDefinition.Link.allCases.count)
  }
}
