import TerrainModel

/// Decodes the cells of a time column to seconds in UTC.
final class TimeDecoder {
  let field: Field
  private let header: String
  private let needsValue: Bool
  private let patterns: [TimePattern]
  private let zone: ZoneTable
  private var reader: CellReader
  /// Reads most cells of the first pattern; the patterns read the rest.
  private var fixedWidth: FixedWidthTime?
  private(set) var values: [Int64] = []
  private(set) var sawDay = false
  private(set) var sawSecond = false

  init(_ mapping: ColumnMapping, reader: CellReader, patterns: [TimePattern], zone: ZoneTable) {
    field = mapping.field
    header = mapping.headers.first ?? ""
    needsValue = mapping.needsValue
    self.patterns = patterns
    self.zone = zone
    self.reader = reader
    fixedWidth = patterns.first.flatMap { FixedWidthTime($0) }
  }

  /// Appends one value per row. Day-only values become midnight UTC of that day and are not moved between zones.
  func decode(_ batch: RecordBatch, rows: [Int], failures: inout [RowFailure]) {
    var output = values
    values = []
    output.reserveCapacity(output.count + rows.count)
    if reader.plainColumn >= 0, fixedWidth != nil {
      decodeFixedWidth(batch, rows, into: &output, failures: &failures)
    } else {
      for (index, row) in rows.enumerated() {
        output.append(decodeSlowly(batch, row, index: index, failures: &failures))
      }
    }
    values = output
  }

  /// The first pattern eight bytes at a time; what it does not fit goes the long way, cell by cell.
  private func decodeFixedWidth(
    _ batch: RecordBatch, _ rows: [Int], into output: inout [Int64], failures: inout [RowFailure]
  ) {
    guard var fixedWidth else { return }
    let column = reader.plainColumn
    let isDay = patterns[0].precision == .day
    let isUTC = fixedWidth.hasZone || isDay
    var slow = 0
    output.grow(by: rows.count) { target in
      for (index, row) in rows.enumerated() {
        let cell = CellReader.trimmed(batch.field(batch.firstField(ofRow: row) &+ column))
        if let seconds = fixedWidth.read(cell) {
          target[index] = isUTC ? seconds : instant(seconds)
        } else {
          target[index] = decodeSlowly(batch, row, index: index, failures: &failures)
          slow += 1
        }
      }
    }
    if rows.count > slow { if isDay { sawDay = true } else { sawSecond = true } }
    self.fixedWidth = fixedWidth
  }

  /// Not in line: the loop over cells would hold on to zone and patterns once per row.
  @inline(never)
  private func instant(_ local: Int64) -> Int64 { zone.utc(fromLocal: local) }

  @inline(never)
  private func decodeSlowly(
    _ batch: RecordBatch, _ row: Int, index: Int, failures: inout [RowFailure]
  ) -> Int64 {
    let seconds = reader.withCell(batch, row: row) { cell -> Int64? in
      cell.isEmpty ? Missing.integer : read(cell)
    }
    if let seconds, seconds != Missing.integer || !needsValue { return seconds }
    failures.append(failure(index, isEmpty: seconds != nil))
    return Missing.integer
  }

  func take() -> [Int64] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }

  private func read(_ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
    for pattern in patterns {
      guard let reading = pattern.read(cell) else { continue }
      if pattern.precision == .day {
        sawDay = true
        return reading.seconds
      }
      sawSecond = true
      return reading.hasZone ? reading.seconds : zone.utc(fromLocal: reading.seconds)
    }
    return nil
  }

  private func failure(_ row: Int, isEmpty: Bool) -> RowFailure {
    if isEmpty {
      return RowFailure(row: row, column: header, rule: .missingRequiredValue, message: "a time was expected")
    }
    return RowFailure(
      row: row, column: header, rule: .unreadableTime, message: "a time of the column's patterns was expected"
    )
  }
}
