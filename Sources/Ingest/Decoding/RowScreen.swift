import TerrainModel

/// Sets rows aside that a format declares to be no data: footers, ghost rows, drafts.
struct RowScreen {
  private enum Check {
    case firstCell([[UInt8]])
    case empty([Int])
    case cell(position: Int, values: [[UInt8]])
  }

  private let checks: [(rule: Rule, check: Check)]
  private let width: Int

  init(_ layout: ExportLayout) {
    width = layout.headers.count
    checks = layout.format.rowRules.compactMap { rule in
      switch rule.condition {
      case .firstCell(let starts): return (rule.rule, .firstCell(starts.map { Array($0.utf8) }))
      case .empty(let headers):
        let positions = headers.compactMap { layout.position(of: $0) }
        return positions.isEmpty ? nil : (rule.rule, .empty(positions))
      case .cell(let header, let values):
        let lowered = values.map { $0.utf8.map { Ascii.lowercased($0) } }
        return layout.position(of: header).map { (rule.rule, .cell(position: $0, values: lowered)) }
      }
    }
  }

  var isEmpty: Bool { checks.isEmpty }

  /// The rule that sets the row aside; nil for a row of data.
  func rule(_ batch: RecordBatch, row: Int) -> Rule? {
    for (rule, check) in checks where applies(check, batch, row) { return rule }
    return nil
  }

  private func applies(_ check: Check, _ batch: RecordBatch, _ row: Int) -> Bool {
    let first = batch.firstField(ofRow: row)
    let count = batch.fieldCount(ofRow: row)
    switch check {
    case .firstCell(let starts):
      return firstCellStarts(with: starts, batch, first, count)
    case .empty(let positions):
      return count == width && positions.allSatisfy { CellReader.trimmed(batch.field(first + $0)).isEmpty }
    case .cell(let position, let values):
      guard position < count else { return false }
      let cell = CellReader.trimmed(batch.field(first + position))
      return values.contains { value in
        value.count == cell.count && zip(value, cell).allSatisfy { $0 == Ascii.lowercased($1) }
      }
    }
  }

  private func firstCellStarts(
    with starts: [[UInt8]], _ batch: RecordBatch, _ first: Int, _ count: Int
  ) -> Bool {
    var filled = 0
    var leading: UnsafeBufferPointer<UInt8>?
    for index in 0..<count {
      let cell = CellReader.trimmed(batch.field(first + index))
      guard !cell.isEmpty else { continue }
      filled += 1
      if leading == nil {
        guard starts.contains(where: { cell.starts(with: $0) }) else { return false }
        leading = cell
      }
    }
    return leading != nil && (filled - 1) * 2 <= max(0, width - 1)
  }
}
