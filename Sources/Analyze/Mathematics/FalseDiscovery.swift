/// Benjamini and Hochberg 1995: q values of a declared family.
package enum FalseDiscovery {
  /// q in the order of the p values: `q(i) = min over j ≥ i of m·p(j)/j`, at most 1.
  package static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, values[index] * Double(values.count) / Double(rank + 1))
      adjusted[index] = smallest
    }
    return adjusted
  }
}
