extension WrittenAnswer {
  /// For a terminal. An empty line stands before each heading, and before a paragraph that belongs to no heading; each
  /// line ends with `\n`.
  var text: String {
    var text = ""
    var isBelowHeading = true
    for block in blocks {
      if !text.isEmpty, block.startsPart(isBelowHeading: isBelowHeading) { text += "\n" }
      switch block {
      case .heading(let words, _), .paragraph(let words), .note(let words): text += words.onOneLine + "\n"
      case .list(let lines): text += lines.map { "  \($0.onOneLine)\n" }.joined()
      case .table(let table): text += table.text
      }
      isBelowHeading = block.isHeadingOrParagraph
    }
    return text
  }
}

extension WrittenAnswer.Block {
  fileprivate var isHeadingOrParagraph: Bool {
    switch self {
    case .heading, .paragraph: true
    case .list, .table, .note: false
    }
  }

  fileprivate func startsPart(isBelowHeading: Bool) -> Bool {
    switch self {
    case .heading: true
    case .paragraph: !isBelowHeading
    case .list, .table, .note: false
    }
  }
}

extension WrittenAnswer.Table {
  /// Rows as the exports have them are longer than a terminal is wide: they stand below the table, with their places.
  fileprivate var text: String {
    let originals = rows.compactMap { row in
      row.original.map { "  \(row.place.onOneLine)  \($0.onOneLine)\n" }
    }
    return AlignedTable(columns: columns, rows: rows.map(\.cells)).text + originals.joined()
  }
}
