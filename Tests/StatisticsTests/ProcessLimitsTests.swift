import Statistics
import Testing

struct ProcessLimitsTests {
  @Test("NIST's flow data: 50.81, from 45.8151 to 55.8049")
  func flow() throws {
    let limits = try #require(
      ProcessLimits([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
    #expect(abs(limits.mean - 50.81) < 1e-9)
    #expect(abs(limits.high - 55.8049) < 5e-5)
    #expect(abs(limits.low - 45.8151) < 5e-5)
  }

  /// Eight ranges of 1 and one of 30, which is above 3.267 times their mean of 38 ninths.
  @Test("one upset does not hide itself")
  func screened() throws {
    let limits = try #require(ProcessLimits([10, 11, 10, 11, 10, 11, 10, 11, 10, 40]))
    let mean = 94.0 / 9
    #expect(abs(limits.mean - mean) < 1e-12)
    #expect(abs(limits.high - mean - 2.66) < 1e-12)
    #expect(abs(limits.low - mean + 2.66) < 1e-12)
  }

  @Test("an upset does not move the line that the others are held against", arguments: [0, 1, 3, 12, 22, 23])
  func central(_ place: Int) throws {
    var values = (0..<24).map { $0.isMultiple(of: 2) ? 98.0 : 102 }
    let own = values[place]
    values[place] = 200
    let limits = try #require(ProcessLimits(values))
    #expect(abs(limits.mean - (2_400 - own) / 23) < 1e-12)
    #expect(abs(limits.high - limits.mean - 2.66 * 4) < 1e-12)
  }

  @Test("a lasting shift is no upset: the line lies between its sides")
  func shift() throws {
    let values = (0..<24).map { ($0.isMultiple(of: 2) ? 98.0 : 102) + ($0 < 12 ? 0 : 100) }
    #expect(abs(try #require(ProcessLimits(values)).mean - 150) < 1e-12)
  }

  @Test("where nothing moves, or there is one value, there are no limits")
  func none() {
    #expect(ProcessLimits([3, 3, 3]) == nil)
    #expect(ProcessLimits([3]) == nil)
    #expect(ProcessLimits([]) == nil)
  }
}
