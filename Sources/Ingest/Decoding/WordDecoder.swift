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
    if reader.plainColumn >= 0 && table.isLarge {
      output.grow(by: rows.count) { decodeAhead(batch, rows, into: $0) }
    } else {
      var reader = self.reader
      let table = self.table
      let missing = Missing.code
      output.grow(by: rows.count) { target in
        for (index, row) in rows.enumerated() {
          target[index] = reader.withCell(batch, row: row) { cell in
            cell.isEmpty ? missing : table.code(of: cell)
          }
        }
      }
      self.reader = reader
    }
    if needsValue { requireValues(output[(output.count - rows.count)...], failures: &failures) }
    values = output
  }

  private func requireValues(_ codes: ArraySlice<UInt32>, failures: inout [RowFailure]) {
    let missing = Missing.code
    for (index, code) in codes.enumerated() where code == missing {
      failures.append(
        RowFailure(row: index, column: header, rule: .missingRequiredValue, message: "a value was expected"))
    }
  }

  /// A word that is about to be looked up; no bytes for an empty cell.
  private struct Pending {
    var bytes: UnsafePointer<UInt8>?
    var count: Int
    var word: ShortWord
  }

  /// Looks the words of a large table up some at a time: memory is asked for all of them before the first is needed.
  private func decodeAhead(
    _ batch: RecordBatch, _ rows: [Int], into output: UnsafeMutableBufferPointer<UInt32>
  ) {
    let table = self.table
    let column = reader.plainColumn
    let ahead = 32
    let missing = Missing.code
    withUnsafeTemporaryAllocation(of: Pending.self, capacity: ahead) { pending in
      var start = 0
      while start < rows.count {
        let count = min(ahead, rows.count &- start)
        for index in 0..<count {
          let cell = CellReader.trimmed(batch.field(batch.firstField(ofRow: rows[start &+ index]) &+ column))
          guard let bytes = cell.baseAddress, cell.count > 0 else {
            pending.initializeElement(at: index, to: Pending(bytes: nil, count: 0, word: ShortWord()))
            continue
          }
          let word = ShortWord(bytes, count: cell.count)
          table.prefetchSlot(word)
          pending.initializeElement(at: index, to: Pending(bytes: bytes, count: cell.count, word: word))
        }
        for index in 0..<count where pending[index].count > 16 { table.prefetchBytes(pending[index].word) }
        for index in 0..<count {
          let next = pending[index]
          output[start &+ index] =
            next.bytes.map { table.code(of: $0, next.count, next.word) } ?? missing
        }
        start &+= count
      }
    }
  }

  func take() -> [UInt32] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }
}
