import TerrainModel

/// Settles per column of a file what no single cell can: the order of day and month, and the decimal sign.
enum ColumnDecision {
  /// Looks at both ends of the body, further only where they leave a column open, and narrows the layout's mappings.
  ///
  /// Throws `.data` where a column stays open or contradicts itself, with the patterns of which one has to go.
  static func settle(_ layout: inout ExportLayout, body: ExportBody, path: String) throws(Failure) {
    var dates = layout.columns.enumerated().compactMap { DateOrder($0.element, at: $0.offset) }
    var signs = layout.columns.enumerated().compactMap {
      DecimalSign($0.element, at: $0.offset, isMeasure: false)
    }
    signs += layout.measures.enumerated().compactMap {
      DecimalSign($0.element, at: $0.offset, isMeasure: true)
    }
    guard !dates.isEmpty || !signs.isEmpty else { return }
    let sample = ColumnSample(body, layout: layout)
    for window in sample.firstWindows { try look(sample, window, &dates, &signs) }
    for window in sample.furtherWindows
    where dates.contains(where: \.isOpen) || signs.contains(where: \.isOpen) {
      try look(sample, window, &dates, &signs)
    }
    for date in dates { try settle(date, among: dates, &layout, path: path) }
    for sign in signs {
      if sign.isMeasure {
        layout.measures[sign.column].mapping.decimalSeparator = sign.sign
      } else {
        layout.columns[sign.column].mapping.decimalSeparator = sign.sign
      }
    }
  }

  private static func look(
    _ sample: ColumnSample, _ window: Int, _ dates: inout [DateOrder], _ signs: inout [DecimalSign]
  ) throws(Failure) {
    try sample.read(window) { batch, row in
      for index in dates.indices { dates[index].look(batch, row) }
      for index in signs.indices { signs[index].look(batch, row) }
    }
  }

  private static func settle(
    _ date: DateOrder, among dates: [DateOrder], _ layout: inout ExportLayout, path: String
  ) throws(Failure) {
    let mapping = layout.columns[date.column].mapping
    let losing: TimePattern.Order
    switch date.outcome(among: dates) {
    case .irrelevant: return
    case .dayFirst: losing = .monthFirst
    case .monthFirst: losing = .dayFirst
    case .open: throw failure(mapping, layout, path, "no day above 12 says which")
    case .mixed: throw failure(mapping, layout, path, "its days contradict each other")
    }
    layout.columns[date.column].mapping.patterns.removeAll { TimePattern($0)?.order == losing }
  }

  private static func failure(
    _ mapping: ColumnMapping, _ layout: ExportLayout, _ path: String, _ reason: String
  ) -> Failure {
    let header = mapping.headers.first { layout.position(of: $0) != nil } ?? mapping.headers.first ?? ""
    let patterns = mapping.patterns.filter { TimePattern($0)?.order != nil }.map { "“\($0)”" }
    return Failure(
      .data, at: SourceLocation(file: path, line: layout.headerLine),
      "the column '\(header)' reads day first and month first, and \(reason)",
      advice: "Copy the format '\(layout.format.name)' under another name and keep those of its patterns "
        + "\(patterns.joined(separator: ", ")) that are right for this source.")
  }
}
