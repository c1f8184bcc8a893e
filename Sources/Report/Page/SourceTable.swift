import TerrainModel

/// The row account by source and by file.
struct SourceTable {
  let context: RenderContext

  private var words: any Wording { context.words }

  /// One row per source in the order of the pipeline, and the total.
  var table: TableMarkup {
    var order: [String] = []
    var rows: [String: RowAccount] = [:]
    for file in context.result.files {
      if rows[file.origin.source] == nil { order.append(file.origin.source) }
      rows[file.origin.source] = (rows[file.origin.source] ?? RowAccount()) + file.rows
    }
    let total: [TableMarkup.Cell] = [.head("Σ")] + cells(context.result.rows)
    return TableMarkup(
      columns: [.init(words.column(.source))] + columns,
      rows: order.map { [.head($0)] + cells(rows[$0] ?? RowAccount()) } + [total], hasTotal: true)
  }

  /// One row per file.
  var files: TableMarkup {
    TableMarkup(
      columns: [.init(words.column(.file)), .init(words.column(.source))] + columns,
      rows: context.result.files.map { file in
        [
          .head(file.origin.file, remark: file.format),
          .text(file.origin.source, remark: file.snapshotDay.map { context.days.short($0) } ?? ""),
        ] + cells(file.rows)
      })
  }

  private var columns: [TableMarkup.Column] {
    [.read, .rejected, .ignored, .accepted, .duplicate, .superseded, .later, .counted].map {
      (title: ColumnTitle.Evidence) in .init(words.column(title), isNumber: true)
    }
  }

  private func cells(_ rows: RowAccount) -> [TableMarkup.Cell] {
    [
      rows.read, rows.rejected, rows.ignored, rows.accepted, rows.duplicate, rows.superseded, rows.later,
      rows.counted,
    ].map { .number(context.numbers.integer($0)) }
  }
}
