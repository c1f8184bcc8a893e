import TerrainModel

/// A format laid over the columns of one file: where the header is and which column gives which field.
struct ExportLayout: Sendable {
  struct Column: Sendable {
    var mapping: ColumnMapping
    /// Positions in the file's header, from 0; several are joined.
    var positions: [Int]
  }

  var format: FormatDefinition
  var delimiter: UInt8
  var headers: [String]
  /// The line of the header, from 1.
  var headerLine: Int
  /// The line behind the header.
  var bodyLine = 2
  /// The header's bytes, line end included; before them is the preamble, behind them the body.
  var headerRange: Range<Int>
  var columns: [Column]
  /// Columns that each give a fact of their own.
  var measures: [Column]
  var unmappedHeaders: [String]

  /// The position of a header by its name, compared as recognition does.
  func position(of header: String) -> Int? {
    let wanted = HeaderName.canonical(header)
    return headers.firstIndex { HeaderName.canonical($0) == wanted }
  }

  /// What the segment's name depends on besides the file's bytes: columns may be found elsewhere under a new format.
  var decoderText: String {
    let shape = (columns + measures).map { column in
      "\(column.mapping.field.rawValue)=\(column.positions.map(String.init).joined(separator: "+"))"
    }
    let quote = format.dialect.quote == Ascii.quote ? "" : "|quote \(format.dialect.quote)"
    return "\(format.decoderText)|\(delimiter)|\(headerRange)|\(shape.joined(separator: ","))\(quote)"
  }
}
