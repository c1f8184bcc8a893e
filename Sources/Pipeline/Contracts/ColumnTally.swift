import Segments
import TerrainModel

/// Counts the rows of a delivery that are not as a column's contract says.
struct ColumnTally {
  private let column: SourceContract.Column
  private let allowed: Set<String>?
  private var rows = 0
  private var empty = 0
  private var outside = (number: 0, line: Int?.none)
  private var foreign = (number: 0, line: Int?.none)
  private var foreignWords: [String] = []

  init(_ column: SourceContract.Column) {
    self.column = column
    allowed = column.allowed.map { Set($0.map { $0.lowercased() }) }
  }

  /// Throws where the segment cannot be read.
  mutating func add(_ export: IngestedExport) throws {
    let content = export.segment.content
    for group in content.groupRowCounts.indices {
      let batch = try content.load(group, [column.field], true)
      rows += batch.rowCount
      switch batch.columns[column.field] {
      case .integers(let values)?: add(values, batch.lines)
      case .codes(let codes)?: add(codes, content.dictionaries[column.field] ?? [], batch.lines)
      case .keys(let keys)?: empty += keys.count { $0 == Missing.key }
      case nil: empty += batch.rowCount
      }
    }
  }

  /// What there is to say, with the first line it is true of.
  var complaints: [(line: Int?, text: String)] {
    var found: [(line: Int?, text: String)] = []
    if foreign.number > 0 {
      let words = foreignWords.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
      found.append(
        (
          foreign.line,
          "\(Language.en.counted(foreign.number, "row holds", "rows hold")) words that were not agreed, such as \(words)"
        ))
    }
    if outside.number > 0 {
      found.append(
        (
          outside.line,
          "\(Language.en.counted(outside.number, "row is", "rows are")) outside the bounds that were agreed"
        ))
    }
    if rows > 0, Double(rows - empty) < column.filled * Double(rows) {
      found.append(
        (
          nil,
          "\(rows - empty) of \(Language.en.counted(rows, "row has", "rows have")) a value; a share of \(column.filled) was agreed"
        ))
    }
    return found
  }

  private mutating func add(_ values: [Int64], _ lines: [UInt32]) {
    for (row, value) in values.enumerated() {
      if value == Missing.integer {
        empty += 1
      } else if value < column.atLeast ?? .min || value > column.atMost ?? .max {
        if outside.number == 0, row < lines.count { outside.line = Int(lines[row]) }
        outside.number += 1
      }
    }
  }

  private mutating func add(_ codes: [UInt32], _ words: [String], _ lines: [UInt32]) {
    let isForeign = words.map { word in allowed.map { !$0.contains(word.lowercased()) } ?? false }
    for (row, code) in codes.enumerated() {
      guard Int(code) < words.count else {
        empty += 1
        continue
      }
      guard isForeign[Int(code)] else { continue }
      if foreign.number == 0, row < lines.count { foreign.line = Int(lines[row]) }
      foreign.number += 1
      if !foreignWords.contains(words[Int(code)]), foreignWords.count < 5 {
        foreignWords.append(words[Int(code)])
      }
    }
  }
}
