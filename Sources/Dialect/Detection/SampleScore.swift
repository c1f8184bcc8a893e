/// How well a grammar explains a sample: rows of one width above rows of the same width, and cells that are something.
///
/// A wrong delimiter cuts text at random: widths jump, and the pieces hold the right delimiter or are no value of any
/// type. Widths are compared between neighbours, not over the file, so that a preamble, a second table or one broken
/// row cost what they are and no more.
struct SampleScore: Sendable {
  /// From 0 to 1: neighbours of the same width above 1.
  private(set) var steadiness = 0.0
  /// From 0 to 1: cells that are whole values.
  private(set) var cleanness = 0.0
  /// From 0 to 1: cells of the type that their column mostly has.
  private(set) var uniformity = 0.0
  /// The width of most rows.
  private(set) var width = 0
  private(set) var wholeRows = 0
  private(set) var damagedRows = 0
  /// The share of all rows that have `width`.
  private(set) var widthShare = 0.0

  var total: Double {
    guard width > 1, cleanness > 0 else { return 0 }
    let breadth = 1 - 0.5 / Double(width)
    return steadiness * (0.4 + 0.6 * widthShare) * (0.15 + 0.85 * cleanness) * (0.5 + 0.5 * uniformity)
      * breadth
  }

  init(_ sample: Sample, _ bytes: Span<UInt8>, separator: Separator) {
    measureWidths(sample)
    keepRagged(sample, separator)
    measureCells(sample, bytes, separator)
  }

  private mutating func measureWidths(_ sample: Sample) {
    var counts: [Int: Int] = [:]
    var steady = 0
    var last = 0
    for row in sample.rows {
      guard row.isWhole else {
        damagedRows += 1
        continue
      }
      wholeRows += 1
      counts[row.width, default: 0] += 1
      if row.width == last && row.width > 1 { steady += 1 }
      last = row.width
    }
    let rows = sample.rows.count
    guard rows > 0 else { return }
    // The mode by cells, so that a long preamble of single cells does not win; ties go to the wider.
    width = counts.max { ($0.key * $0.value, $0.key) < ($1.key * $1.value, $1.key) }?.key ?? 0
    widthShare = Double(counts[width] ?? 0) / Double(rows)
    steadiness = rows == 1 ? (width > 1 ? 0.5 : 0) : Double(steady) / Double(rows - 1)
  }

  /// A usual delimiter that stands in every row separates even where rows are ragged.
  private mutating func keepRagged(_ sample: Sample, _ separator: Separator) {
    guard [[Sign.comma], [Sign.semicolon], [Sign.tab], [Sign.bar]].contains(separator.bytes) else { return }
    guard sample.rows.count >= 3, sample.rows.allSatisfy({ $0.isWhole && $0.width > 1 }) else { return }
    steadiness = max(steadiness, 0.25 * widthShare)
  }

  private mutating func measureCells(_ sample: Sample, _ bytes: Span<UInt8>, _ separator: Separator) {
    guard width > 0 else { return }
    var types = [[Int]](repeating: [Int](repeating: 0, count: CellType.allCases.count), count: width)
    var (clean, count) = (0.0, 0)
    for row in sample.rows where row.isWhole && row.width == width {
      for (column, cell) in sample.cells(of: row).enumerated() {
        let type = CellType.of(bytes, cell)
        types[column][Int(type.rawValue)] += 1
        clean += Self.worth(bytes, cell, type, separator)
        count += 1
      }
    }
    let empty = types.reduce(0) { $0 + $1[Int(CellType.empty.rawValue)] }
    guard count > empty else { return }
    cleanness = clean / Double(count)
    var uniform = 0.0
    for column in types {
      let all = column.reduce(0, +)
      let empty = column[Int(CellType.empty.rawValue)]
      let most = column.dropFirst().max() ?? 0
      uniform += all == empty ? 0.5 : Double(most) / Double(all - empty)
    }
    uniformity = uniform / Double(width)
  }

  /// How much like a whole value a cell is, from 0 to 1. Signs that separate elsewhere, left standing in a cell
  /// without quotes, say that the cut was made in the wrong place.
  private static func worth(
    _ bytes: Span<UInt8>, _ cell: CellExtent, _ type: CellType, _ separator: Separator
  ) -> Double {
    if cell.isQuoted { return 1 }
    if cell.count == 0 { return 0.7 }
    if bytes[cell.start] == Sign.space || bytes[cell.end - 1] == Sign.space { return 0.3 }
    switch type {
    case .number, .date, .time, .address, .boolean: return 1
    case .empty: return 0.7
    case .code, .word: return hasForeignSeparator(bytes, cell) ? 0.2 : 0.9
    case .text: return hasForeignSeparator(bytes, cell) ? 0.15 : 0.75
    }
  }

  private static func hasForeignSeparator(_ bytes: Span<UInt8>, _ cell: CellExtent) -> Bool {
    for index in cell.start..<min(cell.end, cell.start + 400) {
      switch bytes[index] {
      case Sign.semicolon, Sign.tab, Sign.bar, Sign.quote: return true
      case Sign.comma:
        // A comma in prose has a space behind it; one that separates mostly has none.
        if index + 1 < cell.end && bytes[index + 1] != Sign.space { return true }
      default: break
      }
    }
    return false
  }
}
