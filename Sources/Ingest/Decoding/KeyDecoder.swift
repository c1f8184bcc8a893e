import TerrainModel

/// Decodes the cells of an identifier column to keyed hashes. Nothing of the text is kept.
final class KeyDecoder {
  let field: Field
  private let header: String
  private let needsValue: Bool
  private let hasher: KeyHasher
  private var reader: CellReader
  private var canonicalizer: KeyCanonicalizer
  private(set) var values: [UInt64] = []

  init(_ mapping: ColumnMapping, reader: CellReader, hasher: KeyHasher) {
    field = mapping.field
    header = mapping.headers.first ?? ""
    needsValue = mapping.needsValue
    self.hasher = hasher
    self.reader = reader
    canonicalizer = KeyCanonicalizer(mapping.keyForm)
  }

  /// Appends one key per row.
  func decode(_ batch: RecordBatch, rows: [Int], failures: inout [RowFailure]) {
    var output = values
    values = []
    output.reserveCapacity(output.count + rows.count)
    var reader = self.reader
    var canonicalizer = self.canonicalizer
    let hasher = self.hasher
    let missing = Missing.key
    var found = 0
    output.grow(by: rows.count) { target in
      for (index, row) in rows.enumerated() {
        let key = reader.withCell(batch, row: row) { cell in
          canonicalizer.withCanonical(cell) { hasher.hash($0) }
        }
        found &+= key == missing ? 0 : 1
        target[index] = key
      }
    }
    if needsValue && found < rows.count {
      for (index, key) in output[(output.count - rows.count)...].enumerated() where key == missing {
        failures.append(
          RowFailure(
            row: index, column: header, rule: .missingRequiredValue, message: "an identifier was expected"))
      }
    }
    self.reader = reader
    self.canonicalizer = canonicalizer
    values = output
  }

  func take() -> [UInt64] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }
}
