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
    case .profileURL:
      if let name = Self.plainProfile(cell) { return body(name) }
      profile(cell)
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

  /// The name in an address that is canonical already but for `linkedin.com/in/` before it, as data loads write them;
  /// nil for any other, which has to be rewritten.
  @inline(__always)
  private static func plainProfile(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard cell.count > 16, let base = cell.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let start: (UInt64, UInt64) = (0x6E69_6465_6B6E_696C, 0x2F6E_692F_6D6F_632E)  // `linkedin`, `.com/in/`
    guard UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) == start.0,
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) == start.1
    else { return nil }
    // Eight bytes at a time, the last ones overlapping those before; shorter names byte by byte.
    if cell.count >= 24 {
      var offset = 16
      while offset < cell.count {
        let word = raw.loadUnaligned(fromByteOffset: min(offset, cell.count &- 8), as: UInt64.self)
        guard isPlain(word) else { return nil }
        offset &+= 8
      }
      return UnsafeBufferPointer(rebasing: cell[16...])
    }
    var others: UInt8 = 0
    for index in 16..<cell.count {
      let byte = base[index]
      // No branch in the loop: names differ in length and letters, and a wrong guess costs more than they do.
      let isLetter = byte &- UInt8(ascii: "a") < 26
      others |= isLetter || Ascii.isDigit(byte) || byte == Ascii.hyphen ? 0 : 1
    }
    guard others == 0 else { return nil }
    return UnsafeBufferPointer(rebasing: cell[16...])
  }

  /// Whether eight bytes are lower-case letters, digits and hyphens. ASCII is asked for first, so that no sum carries.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let top = ones &* 0x80
    guard word & top == 0 else { return false }
    // Adding 0x80 less a bound sets the top bit of every byte from that bound on.
    let letters = (word &+ ones &* (0x80 &- 0x61)) & ~(word &+ ones &* (0x80 &- 0x7B))
    let digits = (word &+ ones &* (0x80 &- 0x30)) & ~(word &+ ones &* (0x80 &- 0x3A))
    let hyphens = (word &+ ones &* (0x80 &- 0x2D)) & ~(word &+ ones &* (0x80 &- 0x2E))
    return (letters | digits | hyphens) & top == top
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
