import TerrainModel

/// Finds the encoding from a byte order mark, from zero bytes, from what is valid UTF-8 and from where accented letters
/// lie in the 8-bit encodings.
struct EncodingDetector {
  /// The encoding and how many bytes its byte order mark takes.
  static func detect(head: Span<UInt8>, tail: Span<UInt8>) -> (encoding: Finding<TextEncoding>, mark: Int) {
    if starts(head, [0xEF, 0xBB, 0xBF]) {
      return (Finding(.utf8, confidence: 1, ["it starts with the byte order mark of UTF-8"]), 3)
    }
    if starts(head, [0xFF, 0xFE]) {
      return (Finding(.utf16LittleEndian, confidence: 1, ["it starts with the byte order mark FF FE"]), 2)
    }
    if starts(head, [0xFE, 0xFF]) {
      return (Finding(.utf16BigEndian, confidence: 1, ["it starts with the byte order mark FE FF"]), 2)
    }
    if let encoding = utf16WithoutMark(head) { return (encoding, 0) }
    return (eightBit(head, tail), 0)
  }

  private static func starts(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }

  /// In Western text every second byte of UTF-16 is zero.
  private static func utf16WithoutMark(_ head: Span<UInt8>) -> Finding<TextEncoding>? {
    let pairs = min(head.count, 8192) / 2
    guard pairs >= 4 else { return nil }
    var (even, odd) = (0, 0)
    for pair in 0..<pairs {
      if head[2 * pair] == 0 { even += 1 }
      if head[2 * pair + 1] == 0 { odd += 1 }
    }
    let enough = pairs * 6 / 10
    if odd >= enough && even * 20 <= pairs {
      return Finding(
        .utf16LittleEndian, confidence: 0.95, ["every second byte is zero, the even ones are text"])
    }
    if even >= enough && odd * 20 <= pairs {
      return Finding(.utf16BigEndian, confidence: 0.95, ["every second byte is zero, the odd ones are text"])
    }
    return nil
  }

  private static func eightBit(_ head: Span<UInt8>, _ tail: Span<UInt8>) -> Finding<TextEncoding> {
    let (first, last) = (UTF8Check.counts(head), UTF8Check.counts(tail))
    let sequences = first.sequences + last.sequences
    // The tail may begin inside a sequence: up to three bytes.
    let invalid = first.invalidBytes + max(0, last.invalidBytes - 3)
    if invalid == 0 {
      return sequences > 0
        ? Finding(
          .utf8, confidence: 1,
          ["\(Language.en.counted(sequences, "character")) beyond ASCII, all valid UTF-8"])
        : Finding(.utf8, confidence: 0.9, ["only ASCII characters in what was looked at"])
    }
    if sequences > 0 && sequences * 10 >= invalid {
      return Finding(
        .mixed, confidence: 0.8,
        [
          "\(Language.en.counted(sequences, "character is", "characters are")) valid UTF-8 and "
            + "\(Language.en.counted(invalid, "byte is", "bytes are")) not: decided cell by cell"
        ])
    }
    let (western, mac) = letters(head)
    if mac > 2 * western {
      return Finding(.macRoman, confidence: 0.7, ["\(mac) accented letters lie where Mac OS Roman has them"])
    }
    let reason =
      invalid == 1
      ? "1 byte beyond ASCII is not UTF-8 and lies where Windows-1252 has letters and signs"
      : "\(invalid) bytes beyond ASCII are not UTF-8 and lie where Windows-1252 has letters and signs"
    return Finding(.windows1252, confidence: western > mac ? 0.9 : 0.6, [reason])
  }

  /// Bytes beside an ASCII letter that are letters in Windows-1252, and those that are common letters in Mac OS Roman
  /// but no letters there.
  private static func letters(_ bytes: Span<UInt8>) -> (western: Int, mac: Int) {
    var (western, mac) = (0, 0)
    for index in 0..<bytes.count where bytes[index] >= 0x80 {
      let isBeside =
        (index > 0 && isASCIILetter(bytes[index - 1]))
        || (index + 1 < bytes.count && isASCIILetter(bytes[index + 1]))
      guard isBeside else { continue }
      switch bytes[index] {
      case 0xC0...0xFF: western += 1
      // Quotation marks and dashes of Windows-1252 stand beside letters too.
      case 0x80, 0x85, 0x91...0x97, 0x99: break
      case 0x80...0x9F: mac += 1
      default: break
      }
    }
    return (western, mac)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
