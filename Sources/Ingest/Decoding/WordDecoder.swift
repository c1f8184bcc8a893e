import TerrainModel

/// Decodes the cells of a category column to codes of the worker's own word table.
final class WordDecoder {
  let field: Field
  let table = WordTable()
  private let header: String
  private let needsValue: Bool
  private var reader: CellReader
  private(set) var values: [UInt32] = []

  init(_ mapping: ColumnMapping, reader: CellReader) {
    field = mapping.field
    header = mapping.headers.first ?? ""
    needsValue = mapping.needsValue
    self.reader = reader
  }

  /// Appends one code per row.
  func decode(_ batch: RecordBatch, rows: [Int], failures: inout [RowFailure]) {
    var output = values
    values = []
    output.reserveCapacity(output.count + rows.count)
    var reader = self.reader
    let table = self.table
    for (index, row) in rows.enumerated() {
      let code = reader.withCell(batch, row: row) { cell in
        cell.isEmpty ? Missing.code : table.code(of: cell)
      }
      if code == Missing.code && needsValue {
        failures.append(
          RowFailure(row: index, column: header, rule: .missingRequiredValue, message: "a value was expected")
        )
      }
      output.append(code)
    }
    self.reader = reader
    values = output
  }

  func take() -> [UInt32] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }
}
