import TerrainModel

/// What is said on standard error of stated figures that do not agree and are not explained.
///
/// Figures of tables are not told there: they may be of small groups, and warnings are shared.
struct DifferenceWarnings {
  /// More lines of one table are counted, not listed.
  private static let mostLines = 10

  let catalogue: KPICatalogue

  func warnings(_ ofTables: [Reconciliation], closingRows: [Reconciliation]) -> [Diagnostic] {
    let open = ofTables.filter(\.isOpen)
    return tables(open) + open.filter(looksLikePercentage).map(percentage)
      + closingRows.filter(\.isOpen).map(closingRow)
  }

  /// One for each table, at its first such line.
  private func tables(_ open: [Reconciliation]) -> [Diagnostic] {
    var lines: [FactOrigin: [Int]] = [:]
    var order: [FactOrigin] = []
    for figure in open.map(\.figure) {
      if lines[figure.origin] == nil { order.append(figure.origin) }
      lines[figure.origin, default: []].append(figure.line)
    }
    return order.compactMap { origin in
      guard let all = lines[origin]?.sorted(), let first = all.first else { return nil }
      let listed = all.prefix(Self.mostLines).map { "\($0)" }.joined(separator: ", ")
      let more = all.count > Self.mostLines ? ", …" : ""
      return Diagnostic(
        .warning, at: SourceLocation(file: origin.file, line: first),
        all.count == 1
          ? "the figure of this control differs from ours, and no explanation was found or chosen"
          : "the figures of \(all.count) controls differ from ours, and no explanation was found or chosen (lines \(listed)\(more))",
        advice:
          "restricted/reconciliation.csv has both figures, restricted/reconciliation_rows.csv what others may count."
      )
    }
  }

  /// Whether a share is stated as 60.5 that is 0.605 here, or can be no share.
  private func looksLikePercentage(_ reconciliation: Reconciliation) -> Bool {
    let figure = reconciliation.figure
    guard let kpi = figure.kpi, catalogue.kpi(kpi)?.unit == .share, let ours = reconciliation.ours else {
      return false
    }
    if figure.stated > FixedPoint.scale && ours <= FixedPoint.scale { return true }
    // Ours is rounded to 10⁻⁴ itself.
    let rest = (Int128(figure.stated) - 100 * Int128(ours)).magnitude
    return ours != 0 && rest <= UInt128(figure.unit / 2 + 50)
  }

  private func percentage(_ reconciliation: Reconciliation) -> Diagnostic {
    Diagnostic(
      .warning, at: Self.place(reconciliation.figure),
      "the share that this control states looks like a percentage",
      advice: "Shares are from 0 to 1: write 88 % as 0.88.")
  }

  private func closingRow(_ reconciliation: Reconciliation) -> Diagnostic {
    let figure = reconciliation.figure
    let (stated, ours) = (
      FixedPoint.text(figure.stated), reconciliation.ours.map { FixedPoint.text($0) } ?? "unknown"
    )
    let message: String
    if case .export(let field?) = figure.subject {
      message =
        "the closing row states \(stated) in all for '\(field.rawValue)', the rows above it make \(ours)"
    } else {
      message =
        "the closing row states \(Language.en.counted(stated, "row")), and there \(Language.en.form(ours, "is", "are")) \(ours) above it"
    }
    return Diagnostic(
      .warning, at: Self.place(figure), message,
      advice: "A download that was cut off looks like this: export the file again.")
  }

  private static func place(_ figure: StatedFigure) -> SourceLocation {
    SourceLocation(file: figure.origin.file, line: figure.line)
  }
}

extension Reconciliation {
  /// Whether the figures differ, and no explanation was found or chosen.
  fileprivate var isOpen: Bool {
    switch state {
    case .unexplained, .ambiguous: true
    case .agrees, .agreesRounded, .explained, .notCompared: false
    }
  }
}
