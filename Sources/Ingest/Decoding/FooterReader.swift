import Dialect
import TerrainModel

/// Reads what closing rows state: "Grand Totals (1,234 records)", or sums under the columns of numbers.
///
/// No text of such a row is kept: it may name who made the export.
struct FooterReader {
  private struct Sum {
    var field: Field
    var position: Int
    var decimalSeparator: UInt8
  }

  /// What a number of rows is followed by.
  private static let rowWords: Set<String> = [
    "record", "records", "row", "rows", "line", "lines", "item", "items", "enregistrement", "enregistrements",
    "ligne", "lignes", "datensatz", "datensätze", "zeile", "zeilen", "registro", "registros", "riga", "righe",
  ]

  private let sums: [Sum]
  private let width: Int

  init(_ layout: ExportLayout) {
    width = layout.headers.count
    sums = layout.columns.compactMap { column in
      guard [.amount, .value, .count].contains(column.mapping.field), column.positions.count == 1 else {
        return nil
      }
      return Sum(
        field: column.mapping.field, position: column.positions[0],
        decimalSeparator: column.mapping.decimalSeparator)
    }
  }

  /// Whether a row that could not be read is a closing one, by its words.
  func isTotal(_ batch: RecordBatch, row: Int) -> Bool {
    let first = batch.firstField(ofRow: row)
    let cells = (0..<batch.fieldCount(ofRow: row)).map { TextDecoding.text(batch.field(first + $0)) }
    return cells.count > 1 && RowJudge.isTotal(cells)
  }

  /// What the row states; lines are left at 0.
  func totals(_ batch: RecordBatch, row: Int) -> [FooterTotal] {
    let first = batch.firstField(ofRow: row)
    let count = batch.fieldCount(ofRow: row)
    let cells = (0..<count).map { CellReader.trimmed(batch.field(first + $0)) }
    var totals: [FooterTotal] = []
    if let words = cells.first(where: { !$0.isEmpty }), let rows = Self.rowCount(TextDecoding.text(words)) {
      totals.append(FooterTotal(line: 0, field: nil, value: rows))
    }
    guard count == width else { return totals }
    for sum in sums where !cells[sum.position].isEmpty {
      if case .value(let value) = NumberReading.read(
        cells[sum.position], decimalSeparator: sum.decimalSeparator)
      {
        totals.append(FooterTotal(line: 0, field: sum.field, value: value))
      }
    }
    return totals
  }

  /// The number before a word for rows, in 10⁻⁴; nil where there is none, or more than one.
  private static func rowCount(_ text: String) -> Int64? {
    guard text.utf8.count <= 200 else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber || ".,'\u{A0}\u{202F}".contains($0)) }
    var found: [Int64] = []
    for (word, next) in zip(words, words.dropFirst()) where rowWords.contains(next.lowercased()) {
      let digits = word.filter(\.isWholeNumber)
      let isNumber = word.first?.isWholeNumber == true && word.allSatisfy { !$0.isLetter }
      guard isNumber, digits.utf8.count == digits.count, let number = Int64(digits), number < 1 << 40 else {
        continue
      }
      found.append(number * FixedPoint.scale)
    }
    return found.count == 1 ? found[0] : nil
  }
}
