import Analyze
import Testing

struct FalseDiscoveryTests {
  /// Benjamini and Hochberg 1995, the example of fifteen p values.
  @Test func published() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
      0.7590, 1,
    ]
    let q = FalseDiscovery.adjusted(p)
    #expect(q.count { $0 <= 0.05 } == 4)
    #expect(abs(q[3] - 0.035625) < 1e-12)
    #expect(abs(q[5] - 0.06385714) < 1e-8)
    #expect(abs(q[10] - 0.58118182) < 1e-8)
  }
}
