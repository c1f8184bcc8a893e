import Statistics
import Testing

struct FalseDiscoveryTests {
  /// Benjamini and Hochberg 1995, the example of fifteen p values.
  private let published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
    0.7590, 1,
  ]
  private let adjusted = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182,
    0.714875, 0.75323077, 0.81321429, 1,
  ]

  @Test("Benjamini and Hochberg 1995: fifteen p values, four rejected at 5 %")
  func fifteen() {
    let q = FalseDiscovery.qValues(published)
    #expect(q.count == 15)
    for (value, expected) in zip(q, adjusted) { #expect(abs(value - expected) < 5e-9) }
    #expect(q.count { $0 <= 0.05 } == 4)
  }

  @Test("q values stand in the order of their p values")
  func order() {
    #expect(
      FalseDiscovery.qValues(published.reversed()) == Array(FalseDiscovery.qValues(published).reversed()))
    #expect(FalseDiscovery.qValues([]) == [])
    #expect(FalseDiscovery.qValues([0.03]) == [0.03])
  }

  @Test("NaN counts as 1: it widens the family and is never a finding")
  func notANumber() {
    #expect(FalseDiscovery.qValues([.nan, 0.01, 0.02]) == FalseDiscovery.qValues([1, 0.01, 0.02]))
    #expect(FalseDiscovery.qValues([.nan, 0.01, 0.02]) == [1, 0.03, 0.03])
  }
}
