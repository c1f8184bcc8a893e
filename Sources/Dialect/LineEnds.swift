/// How many lines of what was looked at end in which way.
package struct LineEnds: Hashable, Sendable {
  package var lineFeeds = 0
  package var carriageReturnLineFeeds = 0
  package var carriageReturns = 0

  package init() {}

  /// `LF`, `CRLF`, `CR`, a mixture with its counts, or `none`.
  package var label: String {
    let kinds = [("LF", lineFeeds), ("CRLF", carriageReturnLineFeeds), ("CR", carriageReturns)].filter {
      $0.1 > 0
    }
    if kinds.count == 1 { return kinds[0].0 }
    return kinds.isEmpty ? "none" : kinds.map { "\($0.1) \($0.0)" }.joined(separator: " and ")
  }

  package var isMixed: Bool {
    [lineFeeds, carriageReturnLineFeeds, carriageReturns].count { $0 > 0 } > 1
  }

  /// Line ends of a stretch, those inside cells left out.
  init(_ bytes: Span<UInt8>, of rows: [Sample.Row]) {
    for row in rows where row.end > row.start && Sign.isLineEnd(bytes[row.end - 1]) {
      if bytes[row.end - 1] == Sign.carriageReturn {
        carriageReturns += 1
      } else if row.end - row.start >= 2 && bytes[row.end - 2] == Sign.carriageReturn {
        carriageReturnLineFeeds += 1
      } else {
        lineFeeds += 1
      }
    }
  }
}
