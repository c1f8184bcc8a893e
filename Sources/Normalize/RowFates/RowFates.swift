/// The fates of all rows of one input; one value where all share it.
struct RowFates: Equatable, Sendable {
  let rowCount: Int
  private let shared: RowFate?
  private let rows: [UInt8]
  private let numbers: [Int]

  init(all fate: RowFate, rowCount: Int) {
    self.rowCount = rowCount
    shared = fate
    rows = []
    numbers = RowFate.allCases.map { $0 == fate ? rowCount : 0 }
  }

  /// Raw values of `RowFate`, one per row; other values count as `.counted`.
  init(rows: ArraySlice<UInt8>) {
    var numbers = [Int](repeating: 0, count: RowFate.allCases.count)
    // In most files all rows count, which one look at many at a time tells.
    if rows.reduce(0, { $0 | $1 }) == 0 {
      numbers[0] = rows.count
    } else {
      for row in rows { numbers[row < 4 ? Int(row) : 0] += 1 }
    }
    rowCount = rows.count
    self.numbers = numbers
    shared = RowFate.allCases.first { numbers[Int($0.rawValue)] == rows.count }
    self.rows = shared == nil ? Array(rows) : []
  }

  func number(of fate: RowFate) -> Int { numbers[Int(fate.rawValue)] }

  /// The fate of one row.
  func fate(of row: Int) -> RowFate {
    if let shared { return shared }
    return row < rows.count ? RowFate(rawValue: rows[row]) ?? .counted : .counted
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

  /// The mask of `count` rows from `first`; empty where every row of the input counts.
  func mask(from first: Int, count: Int) -> [Bool] {
    if shared == .counted { return [] }
    if shared != nil { return [Bool](repeating: false, count: count) }
    var mask = [Bool](repeating: false, count: count)
    for index in 0..<min(count, max(0, rows.count - first)) {
      mask[index] = rows[first + index] == RowFate.counted.rawValue
    }
    return mask
  }
}
