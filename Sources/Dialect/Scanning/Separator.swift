/// The one to three bytes between two cells.
package struct Separator: Hashable, Sendable {
  package let bytes: [UInt8]
  let first: UInt8
  private let second: UInt8
  private let third: UInt8
  let count: Int

  /// nil for no byte, more than three, or bytes that cannot stand between cells (line ends, double quotes).
  package init?(_ bytes: [UInt8]) {
    guard let first = bytes.first, bytes.count <= 3 else { return nil }
    guard !bytes.contains(where: { Sign.isLineEnd($0) || $0 == Sign.quote }) else { return nil }
    self.bytes = bytes
    self.first = first
    second = bytes.count > 1 ? bytes[1] : 0
    third = bytes.count > 2 ? bytes[2] : 0
    count = bytes.count
  }

  static let comma = Separator(first: Sign.comma)

  private init(first: UInt8) {
    bytes = [first]
    self.first = first
    second = 0
    third = 0
    count = 1
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// For people: `comma`, `tab`, `"::"`.
  package var label: String {
    switch bytes {
    case [Sign.comma]: "comma"
    case [Sign.semicolon]: "semicolon"
    case [Sign.tab]: "tab"
    case [Sign.bar]: "vertical bar"
    case [Sign.space]: "space"
    default:
      bytes.contains { $0 < 0x20 }
        ? bytes.map { "0x" + String($0, radix: 16) }.joined(separator: " ") : "“\(text)”"
    }
  }

  /// Whether the separator stands at a position whose byte is known to be its first.
  @inline(__always)
  func continues(in bytes: Span<UInt8>, at index: Int) -> Bool {
    switch count {
    case 1: true
    case 2: index + 1 < bytes.count && bytes[index + 1] == second
    default: index + 2 < bytes.count && bytes[index + 1] == second && bytes[index + 2] == third
    }
  }

  @inline(__always)
  func stands(in bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == first && continues(in: bytes, at: index)
  }
}
