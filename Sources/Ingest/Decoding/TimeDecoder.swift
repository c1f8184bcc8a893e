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
    var reader = self.reader
    var fixedWidth = self.fixedWidth
    let fixedIsDay = patterns.first?.precision == .day
    let isUTC = fixedWidth.map { $0.hasZone || fixedIsDay } ?? false
    var usedFixedWidth = false
    let missing = Missing.integer
    for (index, row) in rows.enumerated() {
      let seconds = reader.withCell(batch, row: row) { cell -> Int64? in
        if let seconds = fixedWidth?.read(cell) {
          usedFixedWidth = true
          return isUTC ? seconds : instant(seconds)
        }
        return cell.isEmpty ? missing : read(cell)
      }
      if let seconds, seconds != missing || !needsValue {
        output.append(seconds)
      } else {
        output.append(missing)
        failures.append(failure(index, isEmpty: seconds != nil))
      }
    }
    if usedFixedWidth { if fixedIsDay { sawDay = true } else { sawSecond = true } }
    self.reader = reader
    self.fixedWidth = fixedWidth
    values = output
  }

  func take() -> [Int64] {
    defer { values = [] }
    return values
  }

  func keep(_ mask: [Bool], from start: Int) {
    values.keep(mask, from: start)
  }

  /// Not in line: the loop would hold on to the zone for every row.
  @inline(never)
  private func instant(_ local: Int64) -> Int64 { zone.utc(fromLocal: local) }

  @inline(never)
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
