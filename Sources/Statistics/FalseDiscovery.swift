/// Corrections for a family of tests.
package enum FalseDiscovery {
  /// Benjamini and Hochberg's q values (1995), in the order of the p values. NaN counts as 1.
  package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
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
