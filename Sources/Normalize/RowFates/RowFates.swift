/// The fates of all rows of one input; one value where all share it.
struct RowFates: Equatable, Sendable {
  let rowCount: Int
  private let shared: RowFate?
  /// So many rows count before those of the list.
  private let leading: Int
  private let rows: [UInt8]
  private let numbers: [Int]

  init(all fate: RowFate, rowCount: Int) {
    self.rowCount = rowCount
    shared = fate
    leading = 0
    rows = []
    numbers = RowFate.allCases.map { $0 == fate ? rowCount : 0 }
  }

  /// Raw values of `RowFate`, one per row behind those that count in any case; other values count as `.counted`.
  init(leading: Int = 0, rows: ArraySlice<UInt8>) {
    var numbers = [Int](repeating: 0, count: RowFate.allCases.count)
    // In most files all rows count, which one look at many at a time tells.
    if rows.reduce(0, { $0 | $1 }) == 0 {
      numbers[0] = rows.count
    } else {
      for row in rows { numbers[row < 4 ? Int(row) : 0] += 1 }
    }
    numbers[Int(RowFate.counted.rawValue)] += leading
    rowCount = leading + rows.count
    self.leading = leading
    self.numbers = numbers
    shared = RowFate.allCases.first { numbers[Int($0.rawValue)] == leading + rows.count }
    self.rows = shared == nil ? Array(rows) : []
  }

  func number(of fate: RowFate) -> Int { numbers[Int(fate.rawValue)] }

  /// The fate of one row.
  func fate(of row: Int) -> RowFate {
    if let shared { return shared }
    let place = row - leading
    return rows.indices.contains(place) ? RowFate(rawValue: rows[place]) ?? .counted : .counted
  }

  /// Rows of one fate count, and all others do not.
  func counting(only fate: RowFate) -> RowFates {
    RowFates(
      rows: (0..<rowCount).map { row in
        (self.fate(of: row) == fate ? RowFate.counted : .superseded).rawValue
      }[...])
  }

  /// Whether no row counts, so that the input needs no batch.
  var isEmpty: Bool { number(of: .counted) == 0 }

  /// The mask of `count` rows from `first`; empty where each of them counts.
  func mask(from first: Int, count: Int) -> [Bool] {
    if shared == .counted { return [] }
    if shared != nil { return [Bool](repeating: false, count: count) }
    let start = min(max(0, first - leading), rows.count)
    let listed = rows[start..<min(max(start, first + count - leading), rows.count)]
    if listed.reduce(0, { $0 | $1 }) == RowFate.counted.rawValue { return [] }
    return [Bool](repeating: true, count: count - listed.count)
      + listed.map { $0 == RowFate.counted.rawValue }
  }
}
