import TerrainModel

/// How well the rows in the first block of a file agree with its header.
enum HeadCheck {
  /// The share of records that strict CSV allows and that are as wide as the header, up to the first that is not
  /// allowed; 1 where there is no record. A record that the block cuts off is left out, and so are those that the
  /// format's own rules ignore, such as footers.
  static func wholeShare(of head: [UInt8], layout: ExportLayout) -> Double {
    let body = head[min(layout.headerRange.upperBound, head.count)...]
    guard let end = body.lastIndex(of: Ascii.lineFeed) else { return 1 }
    var parser = CSVParser(delimiter: layout.delimiter, quote: layout.format.dialect.quote)
    let outcome = Array(body[...end]).withUnsafeBufferPointer { parser.parse($0) }
    let batch = parser.batch
    let lines = body.count { $0 == Ascii.lineFeed }
    let screen = RowScreen(layout)
    let ignored = (0..<batch.rowCount).count { !screen.isEmpty && screen.rule(batch, row: $0) != nil }
    let whole = (0..<batch.rowCount).count { row in
      batch.fieldCount(ofRow: row) == layout.headers.count
        && (screen.isEmpty || screen.rule(batch, row: row) == nil)
    }
    // Behind a quote that is not allowed every line is in doubt.
    let all = outcome == .badQuote ? max(lines, batch.rowCount + 1) : batch.rowCount - ignored
    return all == 0 ? 1 : Double(whole) / Double(all)
  }
}
