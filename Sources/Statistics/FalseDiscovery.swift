/// Corrections for a family of tests.
package enum FalseDiscovery {
  /// Benjamini and Hochberg's q values (1995), in the order of the p values: `q(i) = min over j ≥ i of m·p(j)/j`, at
  /// most 1. NaN counts as 1: a test that failed widens its family and is never a finding.
  package static func qValues(_ pValues: [Double]) -> [Double] {
    let p = pValues.map { $0.isNaN ? 1 : $0 }
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var result = p
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, p[index] * Double(p.count) / Double(rank + 1))
      result[index] = smallest
    }
    return result
  }
}
