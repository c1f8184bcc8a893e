import TerrainModel

/// Decodes the cells of a number column: decimals to units of the last one that the field keeps, integers as they are.
final class NumberDecoder {
  let field: Field
  private let header: String
  private let needsValue: Bool
  private let decimalSeparator: UInt8
  private var reader: CellReader
  private(set) var values: [Int64] = []

  init(_ mapping: ColumnMapping, reader: CellReader) {
    field = mapping.field
    header = mapping.headers.first ?? ""
    needsValue = mapping.needsValue
    decimalSeparator = mapping.decimalSeparator
    self.reader = reader
  }

  /// Appends one number per row.
  func decode(_ batch: RecordBatch, rows: [Int], failures: inout [RowFailure]) {
    var output = values
    values = []
    output.reserveCapacity(output.count + rows.count)
    var reader = self.reader
    for (index, row) in rows.enumerated() {
      let outcome = reader.withCell(batch, row: row) { cell in
        cell.isEmpty
          ? nil : NumberReading.read(cell, decimalSeparator: decimalSeparator, keeping: field.decimals)
      }
      let value = self.value(outcome)
      if let failure = failure(index, outcome, isWhole: value != nil) { failures.append(failure) }
      output.append(value ?? Missing.integer)
    }
    self.reader = reader
    values = output
  }

  func take() -> [Int64] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }

  private func value(_ outcome: NumberReading.Outcome?) -> Int64? {
    guard case .value(let scaled)? = outcome else { return nil }
    if field.type == .decimal { return scaled }
    return scaled % FixedPoint.scale == 0 ? scaled / FixedPoint.scale : nil
  }

  private func failure(_ row: Int, _ outcome: NumberReading.Outcome?, isWhole: Bool) -> RowFailure? {
    switch outcome {
    case nil:
      guard needsValue else { return nil }
      return RowFailure(
        row: row, column: header, rule: .missingRequiredValue, message: "a number was expected")
    case .value:
      if isWhole { return nil }
      return RowFailure(
        row: row, column: header, rule: .unreadableNumber, message: "a whole number was expected")
    case .unreadable:
      let separator = decimalSeparator == Ascii.comma ? "comma" : "point"
      return RowFailure(
        row: row, column: header, rule: .unreadableNumber,
        message: "a number with a decimal \(separator) was expected")
    case .outOfRange:
      return RowFailure(
        row: row, column: header, rule: .numberOutOfRange,
        message: "at most \(18 - field.decimals) digits before the decimals fit")
    }
  }
}
