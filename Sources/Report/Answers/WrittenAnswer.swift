import TerrainModel

/// What an answer says, in order, whatever it is written on: a terminal, Markdown, or a page. It is made once, so that
/// no form can leave out what another one says.
struct WrittenAnswer {
  enum Block {
    /// `level`: 1 for the answer itself, more for its parts.
    case heading(String, level: Int)
    case paragraph(String)
    case list([String])
    case table(Table)
    /// What must be known to read the table before it.
    case note(String)
  }

  struct Table {
    struct Row {
      /// As many as there are columns.
      var cells: [String]
      /// Where the row stands in the exports.
      var place: String
      /// The row as the export has it; nil where it is not shown.
      var original: String?
    }

    var columns: [AlignedTable.Column]
    var rows: [Row]
    /// The title of a column of rows as the exports have them.
    var originalTitle: String

    var hasOriginals: Bool { rows.contains { $0.original != nil } }
  }

  let language: Language
  let blocks: [Block]

  /// The first heading; empty where there is none.
  var title: String {
    for case .heading(let text, _) in blocks { return text }
    return ""
  }
}
