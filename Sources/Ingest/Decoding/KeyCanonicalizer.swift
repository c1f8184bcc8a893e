import TerrainModel

/// Makes an identifier canonical: two spellings of one thing become the same bytes, so the same hash.
struct KeyCanonicalizer {
  private let form: KeyForm
  private var scratch: [UInt8] = []
  /// How much of it the last identifier took.
  private var length = 0

  init(_ form: KeyForm) {
    self.form = form
  }

  /// Calls `body` with the canonical bytes, empty where the cell holds no identifier.
  @inline(__always)
  mutating func withCanonical<Result>(
    _ cell: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch form {
    case .exact: return body(cell)
    case .salesforceID: return body(UnsafeBufferPointer(rebasing: cell[0..<min(cell.count, 15)]))
    case .email: lowercase(cell)
    case .profileURL: profile(cell)
    case .personName:
      let name = Self.personName(TextDecoding.text(cell))
      return name.withUnsafeBufferPointer(body)
    case .domain:
      let domain = CompanyDomain.canonical(TextDecoding.text(cell))
      return domain.withUnsafeBufferPointer(body)
    case .words:
      let words = Self.words(TextDecoding.text(cell))
      return words.withUnsafeBufferPointer(body)
    }
    return scratch.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[0..<length])) }
  }

  /// Addresses are compared without case; the part after `+` is kept, because mailboxes may differ by it.
  private mutating func lowercase(_ cell: UnsafeBufferPointer<UInt8>) {
    write(cell) { target in
      for index in cell.indices { target[index] = Ascii.lowercased(cell[index]) }
      return cell.count
    }
  }

  private mutating func profile(_ cell: UnsafeBufferPointer<UInt8>) {
    let profile = Self.startOfProfile(cell)
    write(cell) { target in
      var index = profile ?? Self.startOfAddress(cell)
      var count = 0
      while index < cell.count {
        var byte = cell[index]
        // A comma parts several addresses in one cell: the first is taken.
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == Ascii.comma { break }
        // Behind `/in/` the name is all; of other addresses the path tells one from the next.
        if byte == UInt8(ascii: "/") && profile != nil { break }
        if byte == UInt8(ascii: "%"), index + 2 < cell.count, let high = Self.hexadecimal(cell[index + 1]),
          let low = Self.hexadecimal(cell[index + 2])
        {
          byte = high << 4 | low
          index += 2
        }
        target[count] = Ascii.lowercased(byte)
        count += 1
        index += 1
      }
      while count > 0 && target[count - 1] == UInt8(ascii: "/") { count -= 1 }
      return count
    }
  }

  /// Fills the scratch space, which has room for as many bytes as the cell; `body` gives how many it wrote.
  @inline(__always)
  private mutating func write(
    _ cell: UnsafeBufferPointer<UInt8>, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    if scratch.count < cell.count { scratch = [UInt8](repeating: 0, count: cell.count * 2) }
    length = scratch.withUnsafeMutableBufferPointer { body($0) }
  }

  /// Just after `/in/`; nil where that is not there.
  private static func startOfProfile(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index + 4 <= cell.count {
      if cell[index] == UInt8(ascii: "/"), Ascii.lowercased(cell[index + 1]) == UInt8(ascii: "i"),
        Ascii.lowercased(cell[index + 2]) == UInt8(ascii: "n"), cell[index + 3] == UInt8(ascii: "/")
      {
        return index + 4
      }
      index += 1
    }
    return nil
  }

  /// After the scheme and `www.`.
  private static func startOfAddress(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    let mark = Array("://".utf8)
    for index in cell.indices.dropLast(2) where cell[index...].starts(with: mark) {
      start = index + mark.count
      break
    }
    let rest = cell[start...].lazy.map { Ascii.lowercased($0) }
    return rest.starts(with: "www.".utf8) ? start + 4 : start
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch Ascii.lowercased(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- Ascii.zero
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Ascii.lowercased(byte) &- UInt8(ascii: "a") &+ 10
    default: nil
    }
  }

  /// Lower case, without accents, punctuation as single spaces: encodings differ in dashes and quotation marks.
  private static func words(_ text: String) -> [UInt8] {
    let folded = text.lowercased().decomposedLetters
    return Array(folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ").utf8)
  }

  /// Lower case, without accents, without what follows a comma (`Smith, PMP`), the words sorted.
  private static func personName(_ name: String) -> [UInt8] {
    let beforeComma = name.prefix { $0 != "," }
    let folded = beforeComma.lowercased().decomposedLetters
    return Array(folded.split(separator: " ").sorted().joined(separator: " ").utf8)
  }
}
