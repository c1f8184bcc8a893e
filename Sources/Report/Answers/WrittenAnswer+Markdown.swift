extension WrittenAnswer {
  /// To paste: headings are bold lines, since what it is pasted into has headings of its own. Everything is escaped.
  var markdown: String {
    blocks.map(\.markdown).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }
}

extension WrittenAnswer.Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let text, _): "**\(MarkdownReport.escaped(text))**"
    case .paragraph(let text), .note(let text): MarkdownReport.escaped(text)
    case .list(let lines): lines.map { "- \(MarkdownReport.escaped($0))" }.joined(separator: "\n")
    case .table(let table):
      AlignedTable(
        columns: table.columns + (table.hasOriginals ? [.init(title: table.originalTitle)] : []),
        rows: table.rows.map { row in row.cells + (table.hasOriginals ? [row.original ?? ""] : []) }
      ).markdown
    }
  }
}
