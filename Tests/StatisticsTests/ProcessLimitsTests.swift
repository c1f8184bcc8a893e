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
    #expect(abs(limits.mean - 13.4) < 1e-12)
    #expect(abs(limits.high - 16.06) < 1e-12)
    #expect(abs(limits.low - 10.74) < 1e-12)
  }

  @Test("where nothing moves, or there is one value, there are no limits")
  func none() {
    #expect(ProcessLimits([3, 3, 3]) == nil)
    #expect(ProcessLimits([3]) == nil)
    #expect(ProcessLimits([]) == nil)
  }
}
