/// What a cell looks like, as far as its bytes tell without a schema.
enum CellType: UInt8, CaseIterable, Sendable {
  case empty, number, date, time, boolean, address, code, word, text

  /// Types that words of a header do not have.
  var isValue: Bool {
    switch self {
    case .number, .date, .time, .address: true
    case .empty, .boolean, .code, .word, .text: false
    }
  }

  static func of(_ bytes: Span<UInt8>, _ cell: CellExtent) -> CellType {
    var (start, end) = (cell.start, cell.end)
    while start < end, isSpace(bytes, start) { start += 1 }
    while end > start, isSpace(bytes, end - 1) { end -= 1 }
    if start == end { return .empty }
    if end - start > 400 { return .text }
    return CellShape(bytes, start..<end).type
  }

  static func of(_ string: String) -> CellType {
    let bytes = Array(string.utf8)
    let cell = CellExtent(start: 0, end: bytes.count, isQuoted: false, hasEscapes: false)
    return of(bytes.span, cell)
  }

  private static func isSpace(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == Sign.space || bytes[index] == Sign.tab || bytes[index] == 0xA0
  }
}
