@testable import Ingest

/// libcsv and the scanner, set on the same stretches.
struct ParserPair: ~Copyable {
  private var parser: CSVParser
  private var scanner: StretchScanner
  private let delimiter: UInt8
  private let quote: UInt8
  /// Stretches that the scanner answered, and those that it left to libcsv.
  private(set) var compared = 0
  private(set) var declined = 0

  init(delimiter: UInt8, quote: UInt8) {
    parser = CSVParser(delimiter: delimiter, quote: quote)
    scanner = StretchScanner(delimiter: delimiter, quote: quote)
    self.delimiter = delimiter
    self.quote = quote
  }

  /// What the two disagree on; nil where they agree or the scanner gave no answer.
  mutating func difference(_ stretch: [UInt8]) -> String? {
    var found: String?
    stretch.withUnsafeBufferPointer { bytes in
      guard let scanned = scanner.parse(bytes) else {
        declined += 1
        return
      }
      compared += 1
      let outcome = parser.parse(bytes)
      guard outcome == .whole else {
        found = "libcsv says \(outcome), the scanner found it regular"
        return
      }
      found = Self.difference(parser.batch, scanned) ?? lineDifference(scanned, bytes)
    }
    return found
  }

  private static func difference(_ expected: RecordBatch, _ actual: RecordBatch) -> String? {
    guard expected.rowCount == actual.rowCount else {
      return "\(expected.rowCount) records by libcsv, \(actual.rowCount) by the scanner"
    }
    for row in 0..<expected.rowCount {
      guard expected.fieldCount(ofRow: row) == actual.fieldCount(ofRow: row) else {
        return "record \(row): \(expected.fieldCount(ofRow: row)) fields by libcsv, "
          + "\(actual.fieldCount(ofRow: row)) by the scanner"
      }
      for field in 0..<expected.fieldCount(ofRow: row) {
        let left = CellReader.trimmed(expected.field(expected.firstField(ofRow: row) + field))
        let right = CellReader.trimmed(actual.field(actual.firstField(ofRow: row) + field))
        if !left.elementsEqual(right) {
          return "record \(row), field \(field): \(Array(left)) by libcsv, \(Array(right)) by the scanner"
        }
      }
    }
    return nil
  }

  /// Without empty lines and line ends in fields, record `n` is taken to stand on line `n`.
  private func lineDifference(_ batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let located = RowLocator.extents(of: batch.rowCount, in: bytes, delimiter: delimiter, quote: quote)
    guard located.rows.count == batch.rowCount else { return "\(located.rows.count) records were located" }
    let blanks = bytes.count - located.rows.reduce(0) { $0 + $1.end - $1.start }
    guard scanner.blankBytes == blanks else {
      return "\(blanks) bytes of empty lines, \(scanner.blankBytes) by the scanner"
    }
    guard scanner.quotedLineFeeds == 0 && scanner.blankBytes == 0 else { return nil }
    let isPlain = located.rows.enumerated().allSatisfy { $0.element.line == $0.offset }
    return isPlain ? nil : "lines are not records, and the scanner says they are"
  }
}
