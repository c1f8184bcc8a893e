import Dialect
import Ingest
import TerrainModel

extension SniffReport {
  /// The report for people.
  var text: String {
    ([file, ""] + format + [""] + dialectLines + [""] + structure + [""] + rows + rejects).joined(
      separator: "\n")
  }

  private var format: [String] {
    switch recognition {
    case nil: return ["what it is: not known, the file has no header"]
    case .failure(let failure):
      let reason = failure.diagnostics.first.map { $0.message } ?? "no format fits"
      return ["what it is: not known; \(reason)"] + columnLines(mapped: [], unmapped: dialect.layout.names)
    case .success(let found):
      let count = found.format.recognisedBy.count
      var lines = ["what it is: \(found.format.label) (\(found.format.name))"]
      lines.append("  headers in \(found.format.language), layout of \(found.format.era ?? "today")")
      if found.format.recognisedAtLeast == nil {
        lines.append(
          "  confidence \(Self.percent(formatConfidence)): all \(count) of its recognising headers are there")
      } else {
        lines.append(
          "  confidence \(Self.percent(formatConfidence)): recognised by some of its headers; compare a figure, then write 'confirmed: true' at the source"
        )
      }
      lines.append("  records: \(found.format.record.rawValue)")
      return lines + columnLines(mapped: found.mapped, unmapped: found.unmapped)
    }
  }

  /// How sure the format is: how much of the header it explains, and how sure the header is.
  var formatConfidence: Double {
    guard case .success(let found) = recognition else { return 0 }
    let names = dialect.layout.names.count { !$0.isEmpty }
    let explained = Double(names - found.unmapped.count) / Double(max(1, names))
    return min(dialect.header.confidence + 0.2, 0.6 + 0.4 * explained, 1)
  }

  private func columnLines(mapped: [HeaderRecognition.MappedColumn], unmapped: [String]) -> [String] {
    var lines: [String] = []
    if !mapped.isEmpty {
      lines.append("  columns mapped:")
      lines += mapped.map { column in
        "    \(column.headers.joined(separator: " + ")) -> \(column.field.rawValue)"
          + (column.kind.map { " (\($0))" } ?? "")
      }
    }
    if !unmapped.isEmpty { lines.append("  columns not mapped: \(unmapped.joined(separator: ", "))") }
    return lines
  }

  private var dialectLines: [String] {
    var lines = ["how it is written: confidence \(Self.percent(dialect.confidence))"]
    lines.append(line("encoding", dialect.encoding.value.rawValue, dialect.encoding))
    lines.append(line("delimiter", dialect.separator.value.label, dialect.separator))
    lines.append(
      line("quote", dialect.quote.value.map { String(UnicodeScalar($0)) } ?? "none", dialect.quote))
    lines.append(line("escape", dialect.escape.value.rawValue, dialect.escape))
    lines.append(line("line ends", dialect.lineEnds.value.label, dialect.lineEnds))
    if !dialect.endsWithLineEnd { lines.append("  the last line has no line end") }
    return lines
  }

  private func line<Value>(_ name: String, _ value: String, _ finding: Finding<Value>) -> String {
    let reasons = finding.reasons.isEmpty ? "" : "; " + finding.reasons.joined(separator: "; ")
    let head = "  \(name): \(value)"
    return "\(head) (\(Self.percent(finding.confidence))\(reasons))"
  }

  private var structure: [String] {
    let layout = dialect.layout
    var lines = [
      "what is in it: \(Language.en.counted(bytes, "byte")), \(Language.en.counted(records, "record")) of "
        + Language.en.counted(layout.width, "column")
    ]
    if layout.preambleLines > 0 {
      lines.append("  preamble: \(Language.en.counted(layout.preambleLines, "line")) above the header")
    }
    let place = layout.headerLine.map { "line \($0)" } ?? "none"
    let rows = dialect.header.value.rows > 1 ? ", \(dialect.header.value.rows) rows" : ""
    lines.append(line("header", place + rows, dialect.header))
    if let repair = layout.headerRepair { lines.append("  header repaired: \(repair)") }
    if dialect.trailingEmptyColumn.value {
      lines.append("  the last column has no name and no value: left out")
    }
    if let column = dialect.looseColumn {
      lines.append("  column \(column + 1) holds delimiters without quotes")
    }
    for (rule, places) in summary.setAside.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let shown = places.prefix(5).map(String.init).joined(separator: ", ")
      lines.append("  set aside as \(rule.rawValue): \(places.count), from line \(shown)")
    }
    for (index, table) in summary.tables.enumerated().dropFirst() {
      let note = table.repeatsFirstHeader ? ", with the header of the first" : ""
      lines.append(
        "  table \(index + 1): from line \(table.line), \(Language.en.counted(table.records, "record")) of "
          + "\(Language.en.counted(table.width, "column"))\(note)"
      )
    }
    return lines
  }

  private var rows: [String] {
    guard !first.isEmpty else { return ["no records"] }
    var lines = ["first rows as read:"]
    if !dialect.outputNames.isEmpty { lines.append("  " + Self.shown(dialect.outputNames)) }
    return lines + first.map { "  " + Self.shown($0.cells) }
  }

  private var rejects: [String] {
    guard !summary.rejects.isEmpty else { return ["", "rejects: none"] }
    var lines = ["", "rejects: \(summary.rejects.count)"]
    lines += summary.rejects.prefix(Self.shownRejects).map { reject in
      "  line \(reject.line), bytes \(reject.byteFrom) to \(reject.byteTo): \(reject.rule.rawValue): \(reject.message)"
    }
    if summary.rejects.count > Self.shownRejects { lines.append("  …") }
    return lines
  }

  private static func shown(_ cells: [String]) -> String {
    cells.prefix(40).map { cell in
      let line = cell.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎").replacing("\r", with: "⏎")
      let clean = String(
        line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
      return clean.count > 40 ? clean.prefix(39) + "…" : clean
    }
    .joined(separator: " | ")
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
