import TerrainModel

/// Whether a column of numbers writes its decimals behind a point or a comma. The format's sign holds, unless no cell
/// needs it and some need the other: a table that a spreadsheet of another country has saved.
struct DecimalSign {
  /// Index in the layout's columns or measures.
  let column: Int
  let isMeasure: Bool
  private var reader: CellReader
  private let isWhole: Bool
  private let declared: UInt8
  private var forDeclared = 0
  private var forOther = 0
  private var ambiguous = 0

  /// nil for a column without numbers.
  init?(_ column: ExportLayout.Column, at index: Int, isMeasure: Bool) {
    let type = column.mapping.field.type
    guard type == .decimal || type == .integer, column.mapping.field != .day else { return nil }
    self.column = index
    self.isMeasure = isMeasure
    isWhole = type == .integer
    declared = column.mapping.decimalSeparator
    reader = CellReader(columns: column.positions, nothing: column.mapping.nothing)
  }

  var isOpen: Bool { forDeclared == 0 && forOther == 0 && ambiguous > 0 }

  /// The sign that the column is read with.
  var sign: UInt8 { forOther > 0 && forDeclared == 0 ? other : declared }

  private var other: UInt8 { declared == Ascii.comma ? Ascii.point : Ascii.comma }

  mutating func look(_ batch: RecordBatch, _ row: Int) {
    var reader = self.reader
    let (left, right) = reader.withCell(batch, row: row) { cell -> (Int64?, Int64?) in
      // Most cells are digits only, and say nothing.
      guard cell.contains(where: { $0 == Ascii.comma || $0 == Ascii.point }) else { return (nil, nil) }
      return (value(cell, declared), value(cell, other))
    }
    self.reader = reader
    switch (left, right) {
    case (nil, nil): break
    case (_?, nil): forDeclared += 1
    case (nil, _?): forOther += 1
    case (let left?, let right?): if left != right { ambiguous += 1 }
    }
  }

  private func value(_ cell: UnsafeBufferPointer<UInt8>, _ sign: UInt8) -> Int64? {
    guard case .value(let value) = NumberReading.read(cell, decimalSeparator: sign) else { return nil }
    return isWhole && value % FixedPoint.scale != 0 ? nil : value
  }
}
