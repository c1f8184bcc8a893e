import Dialect
import Foundation
import Ingest
import TerrainModel

extension SniffReport {
  /// The report for machines; keys are sorted.
  func json() throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private var object: [String: Any] {
    var result: [String: Any] = [
      "file": file, "bytes": bytes, "dialect": dialectObject, "header": headerObject, "format": formatObject,
      "first_rows": first.map(\.cells), "rejected_rows": summary.rejects.count,
      "rejects": summary.rejects.map(object),
    ]
    result["set_aside"] = summary.setAside.reduce(into: [String: Any]()) { $0[$1.key.rawValue] = $1.value }
    result["tables"] = summary.tables.map { table -> [String: Any] in
      [
        "line": table.line, "records": table.records, "columns": table.width, "names": table.names,
        "repeats_first_header": table.repeatsFirstHeader,
      ]
    }
    return result
  }

  private var dialectObject: [String: Any] {
    let quote: Any = dialect.quote.value.map { String(UnicodeScalar($0)) } ?? NSNull()
    return [
      "confidence": dialect.confidence,
      "encoding": object(dialect.encoding, dialect.encoding.value.rawValue),
      "byte_order_mark": dialect.markLength > 0,
      "delimiter": object(dialect.separator, dialect.separator.value.text),
      "quote": object(dialect.quote, quote),
      "escape": object(dialect.escape, dialect.escape.value.rawValue),
      "line_ends": object(dialect.lineEnds, dialect.lineEnds.value.label),
      "final_line_end": dialect.endsWithLineEnd,
      "trailing_empty_column": object(dialect.trailingEmptyColumn, dialect.trailingEmptyColumn.value),
      "loose_column": dialect.looseColumn.map { $0 + 1 as Any } ?? NSNull(),
    ]
  }

  private var headerObject: [String: Any] {
    let layout = dialect.layout
    var result = object(dialect.header, dialect.header.value.rows)
    result["line"] = layout.headerLine.map { $0 as Any } ?? NSNull()
    result["names"] = layout.names
    result["preamble_lines"] = layout.preambleLines
    result["columns"] = layout.width
    result["repair"] = layout.headerRepair.map { $0 as Any } ?? NSNull()
    return result
  }

  private var formatObject: Any {
    guard case .success(let found) = recognition else { return NSNull() }
    return [
      "name": found.format.name, "label": found.format.label, "record": found.format.record.rawValue,
      "language": found.format.language, "era": found.format.era ?? NSNull() as Any,
      "confidence": formatConfidence,
      "mapped": found.mapped.map { ["headers": $0.headers, "field": $0.field.rawValue] as [String: Any] },
      "unmapped": found.unmapped,
    ] as [String: Any]
  }

  private func object<Value>(_ finding: Finding<Value>, _ value: Any) -> [String: Any] {
    ["value": value, "confidence": finding.confidence, "reasons": finding.reasons]
  }

  private func object(_ reject: RejectedRecord) -> [String: Any] {
    [
      "line": reject.line, "byte_from": reject.byteFrom, "byte_to": reject.byteTo,
      "rule": reject.rule.rawValue,
      "message": reject.message,
    ]
  }
}
