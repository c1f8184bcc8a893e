import Analyze
import TerrainModel
import Testing

/// Which months stand out: beyond a limit, or the eighth on one side; only lately, and only in series of a year.
struct SignalFinderTests {
  /// Twenty-four quiet months around 100, each 20 from the next: the limits are 100 ± 2.66 × 20.
  private static let quiet: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 90 : 110 }

  private func signals(_ values: [Double?]) throws -> [Signal] {
    var field = FieldOfMonths()
    field.add("calls", values)
    return try field.findings().signals.filter { $0.value.dimension == .company }
  }

  private func changed(_ changes: [Int: Double?]) -> [Double?] {
    var values = Self.quiet
    for (index, value) in changes { values[index] = value }
    return values
  }

  @Test("a quiet series has no signal")
  func quiet() throws {
    #expect(try signals(Self.quiet).isEmpty)
  }

  @Test(
    "a month beyond a limit is a signal, with the limits that it is beyond",
    arguments: [(200.0, Signal.Rule.aboveLimit), (0.0, .belowLimit)])
  func limit(_ value: Double, _ rule: Signal.Rule) throws {
    let found = try signals(changed([22: value]))
    #expect(found.map(\.rule) == [rule])
    let signal = try #require(found.first)
    #expect(signal.value.period.name == "2025-11" && signal.value.value == value)
    // The two jumps to and from the month are screened out: twenty-one ranges of 20 are left.
    // And the month itself is left out of the line that it is held against.
    let mean = (2_400.0 - 90) / 23
    #expect(abs(signal.mean - mean) < 1e-9)
    #expect(abs(signal.low - (mean - 2.66 * 20)) < 1e-9)
    #expect(abs(signal.high - (mean + 2.66 * 20)) < 1e-9)
  }

  @Test("a month far from the others, but within the limits, is no signal")
  func withinLimits() throws {
    #expect(try signals(changed([23: 150])).isEmpty)
  }

  @Test(
    "the eighth month in a row on one side of the mean is a signal, the seventh is not",
    arguments: [Signal.Rule.runAbove, .runBelow])
  func runOfEight(_ rule: Signal.Rule) throws {
    // The month before the run is on the other side, and so is every second one before it.
    func signals(ofRun length: Int) throws -> [Signal] {
      let values = (0..<24).map { month -> Double in
        let start = 24 - length
        let above = month >= start ? 105 : (start - month).isMultiple(of: 2) ? 110.0 : 90
        return rule == .runAbove ? above : 200 - above
      }
      return try self.signals(values)
    }
    #expect(try signals(ofRun: 7).isEmpty)
    let eighth = try signals(ofRun: 8)
    #expect(eighth.map(\.rule) == [rule])
    #expect(eighth.map(\.value.period.name) == ["2025-12"])
    // Each further month of the run is one, as far as it is recent.
    let tenth = try signals(ofRun: 10)
    #expect(tenth.map(\.value.period.name) == ["2025-10", "2025-11", "2025-12"])
    #expect(tenth.allSatisfy { $0.rule == rule })
  }

  @Test("a series of eleven months has no signal, whatever it does; one of twelve may")
  func twelveMonths() throws {
    let eleven: [Double?] = Array(repeating: nil, count: 13) + Self.quiet.prefix(10) + [200]
    let twelve: [Double?] = Array(repeating: nil, count: 12) + Self.quiet.prefix(11) + [200]
    #expect(try signals(eleven).isEmpty)
    #expect(try signals(twelve).map(\.rule) == [.aboveLimit])
  }

  @Test("only the last three mature months can be signals", arguments: [(20, 0), (21, 1), (23, 1)])
  func recent(_ month: Int, _ count: Int) throws {
    #expect(try signals(changed([month: 300])).count == count)
  }

  @Test("a month long past is no signal because those after it have too few cases or no value")
  func recentByTheCalendar() throws {
    let values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 45 : 55 }
    for last in [20, 21] {
      var field = FieldOfMonths()
      var late = values
      late[last] = 5
      let few = Dictionary(uniqueKeysWithValues: (last + 1..<24).map { ($0, 3) })
      field.add("rate", late, kind: .share(cases: 100), minimumSample: 20, cases: few)
      var gap = values
      gap[last] = 5
      for month in last + 1..<24 { gap[month] = nil }
      field.add("level", gap, kind: .level)
      let found = try field.findings().signals.filter { $0.value.dimension == .company }.map(\.value.kpi)
      #expect(found == (last == 20 ? [] : ["rate", "level"]))
    }
  }

  @Test("one upset of long ago puts no quiet month into a run")
  func upset() throws {
    var values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 98 : 102 }
    values[3] = 200
    #expect(try signals(values).isEmpty)
  }

  @Test("a month that can still change is not charted")
  func immature() throws {
    var field = FieldOfMonths()
    field.add("wins", changed([22: 300, 23: 500]), maturity: 20)
    #expect(try field.findings().signals.map(\.value.period.name) == ["2025-11", "2025-11"])
  }

  @Test("a share's months with too few cases are not charted")
  func fewCases() throws {
    let values: [Double?] = (0..<23).map { $0.isMultiple(of: 2) ? 45 : 55 } + [5]
    func rules(minimum: Int) throws -> [Signal.Rule] {
      var field = FieldOfMonths()
      field.add("rate", values, kind: .share(cases: 100), minimumSample: minimum, cases: [23: 5])
      return try field.findings().signals.filter { $0.value.dimension == .company }.map(\.rule)
    }
    #expect(try rules(minimum: 6).isEmpty)
    #expect(try rules(minimum: 5) == [.aboveLimit])
  }

  @Test("the company stands before its teams, and each team is held against itself")
  func teams() throws {
    var field = FieldOfMonths()
    field.add("calls", changed([23: 300]))
    field.series[0].teams["South"] = Self.quiet
    let signals = try field.findings().signals
    #expect(signals.map(\.value.dimension) == [.company, .team])
    #expect(signals.map(\.value.member) == ["", "North"])
  }
}
