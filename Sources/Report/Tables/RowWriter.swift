import TerrainModel

/// Writes the cells of a row as bytes of a dialect, one after the other and without a text in between: tables have
/// hundreds of thousands of rows.
struct RowWriter {
  private(set) var bytes: [UInt8]
  private let dialect: CSVDialect
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let hasDecimalComma: Bool
  private var isFirstCell = true

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    delimiter = dialect.delimiter
    lineEnd = dialect.lineEnd
    hasDecimalComma = dialect.hasDecimalComma
    bytes = []
  }

  /// What a file of the dialect begins with.
  mutating func mark() { bytes.append(contentsOf: dialect.mark) }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func cell(_ cell: Cell) {
    switch cell {
    case .empty: empty()
    case .text(let text): self.text(text)
    case .number(let text): number(text)
    case .flag(let value): flag(value)
    }
  }

  mutating func empty() { separate() }

  mutating func text(_ text: String) {
    separate()
    if text.utf8.isEmpty { return }
    if isPlain(text) { return bytes.append(contentsOf: text.utf8) }
    guard dialect.guardsTexts else { return bytes.append(contentsOf: text.utf8.filter { $0 != delimiter }) }
    let harmless = CSVWriter.harmless(text)
    guard
      harmless.utf8.contains(where: needsQuotes) || harmless.utf8.first == 0x20
        || harmless.utf8.last == 0x20
    else {
      bytes.append(contentsOf: harmless.utf8)
      return
    }
    bytes.append(0x22)
    for byte in harmless.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Two cells: a name and what people read for it, which mostly is the same.
  mutating func texts(_ name: String, _ label: String) {
    guard name == label, !name.utf8.isEmpty, isPlain(name) else {
      text(name)
      return text(label)
    }
    separate()
    bytes.append(contentsOf: name.utf8)
    separate()
    bytes.append(contentsOf: name.utf8)
  }

  /// Whether a text begins with a digit or an ASCII letter, ends with no space, and needs no quotes: most do.
  private func isPlain(_ text: String) -> Bool {
    let utf8 = text.utf8Span.span
    let first = utf8[0]
    guard first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26, utf8[utf8.count - 1] != 0x20 else {
      return false
    }
    for index in utf8.indices where needsQuotes(utf8[index]) { return false }
    return true
  }

  /// Whether a cell with the byte stands in quotes.
  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  /// Cells that were written before (`encoded`).
  mutating func cells(_ encoded: [UInt8]) {
    separate()
    bytes.append(contentsOf: encoded)
  }

  /// Some text cells as the dialect writes them, for rows that repeat them.
  func encoded(_ texts: [String]) -> [UInt8] {
    var writer = self
    writer.reset()
    for text in texts { writer.text(text) }
    return writer.bytes
  }

  /// Forgets what was written.
  mutating func reset() {
    bytes = []
    isFirstCell = true
  }

  mutating func integer(_ value: Int) {
    separate()
    digits(value.magnitude, isNegative: value < 0)
  }

  /// Empty where it is no number.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return separate() }
    guard value == value.rounded(), abs(value) < 1e15 else { return number(PlainNumber.text(value)) }
    separate()
    digits(UInt(abs(value)), isNegative: value < 0)
  }

  mutating func metric(_ value: MetricValue) {
    guard value.value != nil, let exact = value.exact, exact % FixedPoint.scale == 0 else {
      return number(PlainNumber.text(value))
    }
    integer(Int(exact / FixedPoint.scale))
  }

  mutating func flag(_ value: Bool) {
    separate()
    bytes.append(contentsOf: dialect.flag(value).utf8)
  }

  mutating func endRow() {
    bytes.append(contentsOf: lineEnd)
    isFirstCell = true
  }

  private mutating func number(_ text: String) {
    separate()
    guard hasDecimalComma else { return bytes.append(contentsOf: text.utf8) }
    for byte in text.utf8 { bytes.append(byte == 0x2E ? 0x2C : byte) }
  }

  private mutating func separate() {
    if isFirstCell { isFirstCell = false } else { bytes.append(delimiter) }
  }

  private mutating func digits(_ magnitude: UInt, isNegative: Bool) {
    if isNegative { bytes.append(0x2D) }
    if magnitude < 100 {
      if magnitude >= 10 { bytes.append(0x30 + UInt8(truncatingIfNeeded: magnitude / 10)) }
      return bytes.append(0x30 + UInt8(truncatingIfNeeded: magnitude % 10))
    }
    var count = 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    bytes.append(contentsOf: repeatElement(0x30, count: count))
    rest = magnitude
    var place = bytes.count
    while rest > 0 {
      place -= 1
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
