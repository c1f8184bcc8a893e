import TerrainModel

/// Finds identifiers that a spreadsheet has turned into rounded numbers (`1,23E+10`): different ids have become equal,
/// so nothing that is joined by them would be true.
enum DestroyedIdentifiers {
  /// Looks at the rows in the first bytes of a file; a spreadsheet that rounds one id rounds those of all rows.
  ///
  /// Throws `.data`, with line and column, where a column of identifiers holds such a number.
  static func check(head: [UInt8], layout: ExportLayout, path: String) throws(Failure) {
    let columns = layout.columns.filter { isIdentifier($0.mapping.field) && $0.mapping.keyForm.mayBeNumber }
    let body = head[min(layout.headerRange.upperBound, head.count)...]
    guard !columns.isEmpty, let end = body.lastIndex(of: Ascii.lineFeed) else { return }
    var parser = CSVParser(delimiter: layout.delimiter, quote: layout.format.dialect.quote)
    let stretch = Array(body[...end])
    let extents = stretch.withUnsafeBufferPointer { bytes in
      _ = parser.parse(bytes)
      return RowLocator.extents(
        of: parser.batch.rowCount, in: bytes, delimiter: layout.delimiter, quote: layout.format.dialect.quote)
    }
    let batch = parser.batch
    for row in 0..<min(batch.rowCount, extents.rows.count)
    where batch.fieldCount(ofRow: row) == layout.headers.count {
      for position in columns.flatMap(\.positions) {
        let cell = CellReader.trimmed(batch.field(batch.firstField(ofRow: row) + position))
        guard isRounded(cell) else { continue }
        throw Failure(
          .data,
          at: SourceLocation(
            file: path, line: layout.bodyLine + extents.rows[row].line, column: position + 1),
          "column '\(layout.headers[position])' holds a number in scientific notation where an id was expected",
          advice:
            "A spreadsheet has destroyed the ids when it saved the file: export it again and do not open it there."
        )
      }
    }
  }

  private static func isIdentifier(_ field: Field) -> Bool {
    [.identifier, .opportunity, .contact, .contactAlias, .accountID, .externalID].contains(field)
  }

  /// Digits, one separator with digits, `E`, `+` and digits: what spreadsheets make of long numbers.
  static func isRounded(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = cell.firstIndex(where: { $0 == UInt8(ascii: "E") }), mark > 0, mark + 2 < cell.count,
      cell[mark + 1] == UInt8(ascii: "+")
    else { return false }
    guard cell[(mark + 2)...].allSatisfy(Ascii.isDigit) else { return false }
    let mantissa = cell[..<mark]
    let separators = mantissa.count { $0 == Ascii.comma || $0 == Ascii.point }
    return separators <= 1 && Ascii.isDigit(mantissa[0])
      && mantissa.allSatisfy { Ascii.isDigit($0) || $0 == Ascii.comma || $0 == Ascii.point }
  }
}

extension KeyForm {
  /// Whether identifiers of the form can look like numbers at all.
  fileprivate var mayBeNumber: Bool {
    switch self {
    case .exact, .salesforceID: true
    case .profileURL, .email, .personName, .words, .domain: false
    }
  }
}
