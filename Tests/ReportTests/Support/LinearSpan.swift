/// Whether something follows from known sums: the span of row vectors, by exact elimination modulo a large prime.
///
/// A vector that is in the span over the rationals is in it modulo almost every prime, and coefficients here are 0
/// and 1 only; so this judges without rounding.
struct LinearSpan {
  private static let prime = 2_147_483_647
  private var rows: [[Int]] = []
  private var pivots: [Int] = []

  /// Adds a known sum: the indices of the atoms that it adds up.
  mutating func add(_ atoms: [Int], of count: Int) {
    guard let (row, pivot) = reduced(atoms, count) else { return }
    let inverse = Self.power(row[pivot], Self.prime - 2)
    rows.append(row.map { $0 * inverse % Self.prime })
    pivots.append(pivot)
  }

  /// Whether a sum can be computed from the known ones.
  func contains(_ atoms: [Int], of count: Int) -> Bool { reduced(atoms, count) == nil }

  private func reduced(_ atoms: [Int], _ count: Int) -> (row: [Int], pivot: Int)? {
    var row = [Int](repeating: 0, count: count)
    for atom in atoms { row[atom] = 1 }
    for (known, pivot) in zip(rows, pivots) where row[pivot] != 0 {
      let factor = row[pivot]
      for column in row.indices where known[column] != 0 {
        row[column] = (row[column] + (Self.prime - factor) * known[column]) % Self.prime
      }
    }
    guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return nil }
    return (row, pivot)
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent /= 2
    }
    return result
  }
}
