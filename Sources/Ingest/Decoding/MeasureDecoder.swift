import TerrainModel

/// Decodes reports with several measures in a row: each filled measure column is a fact of its own kind.
final class MeasureDecoder {
  /// One fact: the row it stands in and which measure column gives it.
  struct Cell {
    var row: Int
    var measure: Int
  }

  let kinds = WordTable()
  private let measures: [ExportLayout.Column]
  /// Per measure: the texts that mean nothing.
  private let nothing: [[[UInt8]]]
  private(set) var kindCodes: [UInt32] = []
  private(set) var counts: [Int64] = []
  private(set) var values: [Int64] = []

  init(_ measures: [ExportLayout.Column]) {
    self.measures = measures
    nothing = measures.map { $0.mapping.nothing.map { Array($0.utf8) } }
  }

  /// The filled measure cells of the rows, in row order.
  func cells(_ batch: RecordBatch, rows: [Int]) -> [Cell] {
    rows.flatMap { row in
      measures.indices.compactMap { measure in
        cell(batch, Cell(row: row, measure: measure)).isEmpty ? nil : Cell(row: row, measure: measure)
      }
    }
  }

  /// Appends one kind, count and value per cell; the one of count and value that a measure does not give is missing.
  func decode(_ batch: RecordBatch, cells: [Cell], failures: inout [RowFailure]) {
    for (index, position) in cells.enumerated() {
      let mapping = measures[position.measure].mapping
      let kind = Array((mapping.asKind ?? "").utf8)
      kindCodes.append(kind.withUnsafeBufferPointer { kinds.code(of: $0) })
      var number = Missing.integer
      let outcome = NumberReading.read(cell(batch, position), decimalSeparator: mapping.decimalSeparator)
      if case .value(let scaled) = outcome { number = scaled }
      let isCount = mapping.field.type == .integer
      if number == Missing.integer || (isCount && number % FixedPoint.scale != 0) {
        failures.append(
          RowFailure(
            row: index, column: mapping.headers.first ?? "", rule: .unreadableNumber,
            message: isCount ? "a whole number was expected" : "a number was expected"))
      }
      counts.append(isCount && number != Missing.integer ? number / FixedPoint.scale : Missing.integer)
      values.append(isCount ? Missing.integer : number)
    }
  }

  func keep(_ mask: [Bool], from start: Int) {
    kindCodes.keep(mask, from: start)
    counts.keep(mask, from: start)
    values.keep(mask, from: start)
  }

  func take() -> [Field: FactColumn] {
    defer { (kindCodes, counts, values) = ([], [], []) }
    return [.kind: .codes(kindCodes), .count: .integers(counts), .value: .integers(values)]
  }

  private func cell(_ batch: RecordBatch, _ cell: Cell) -> UnsafeBufferPointer<UInt8> {
    let field = batch.firstField(ofRow: cell.row) + (measures[cell.measure].positions.first ?? 0)
    let bytes = CellReader.trimmed(batch.field(field))
    let isNothing = nothing[cell.measure].contains { $0.count == bytes.count && $0.elementsEqual(bytes) }
    return isNothing ? UnsafeBufferPointer(start: nil, count: 0) : bytes
  }
}
