import TestSupport
import Testing

@testable import Ingest

/// Whenever the scanner answers, libcsv must find the stretch whole, with the same records and, after trimming, the
/// same fields. Where it does not answer there is nothing to compare: libcsv reads the stretch.
struct StretchScannerTests {
  /// What a stretch needs to go wrong: text, both kinds of white space, every structural byte, bytes of two encodings.
  private static func alphabet(delimiter: UInt8, quote: UInt8) -> [UInt8] {
    [
      UInt8(ascii: "a"), Ascii.space, Ascii.tab, delimiter, quote, Ascii.lineFeed, Ascii.carriageReturn, 0xC3,
      0xA9, 0,
    ]
  }

  @Test("every stretch of up to five hostile bytes")
  func exhaustive() {
    let letters = [UInt8](#"a ,""#.utf8) + [Ascii.tab, Ascii.lineFeed, Ascii.carriageReturn]
    var pair = ParserPair(delimiter: Ascii.comma, quote: Ascii.quote)
    for length in 0...5 {
      var digits = [Int](repeating: 0, count: length)
      repeat {
        let stretch = digits.map { letters[$0] }
        if let difference = pair.difference(stretch) { Issue.record("\(stretch): \(difference)") }
      } while Self.advance(&digits, base: letters.count)
    }
    #expect(pair.compared > 1_000)
    #expect(pair.declined > 1_000)
  }

  @Test(
    "random stretches across the borders of 64-byte blocks",
    arguments: [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.verticalBar], [Ascii.quote, UInt8(ascii: "'")])
  func random(delimiter: UInt8, quote: UInt8) {
    let cases = 6_000
    var random = SeededRandom(seed: UInt64(delimiter) << 8 | UInt64(quote))
    var pair = ParserPair(delimiter: delimiter, quote: quote)
    let letters = Self.alphabet(delimiter: delimiter, quote: quote)
    for _ in 0..<cases {
      let stretch =
        random.below(3) == 0
        ? Self.noise(&random, letters) : Self.records(&random, letters, delimiter: delimiter, quote: quote)
      if let difference = pair.difference(stretch) { Issue.record("\(stretch): \(difference)") }
    }
    #expect(pair.compared > cases / 10)
    #expect(pair.declined > cases / 10)
  }

  /// Any bytes at all, behind so much text that they lie across a block's end in most cases.
  private static func noise(_ random: inout SeededRandom, _ letters: [UInt8]) -> [UInt8] {
    var stretch = [UInt8](repeating: letters[0], count: random.below(2) == 0 ? 0 : random.below(130))
    for _ in 0..<random.below(14) { stretch.append(random.element(of: letters)) }
    return stretch
  }

  /// Records that are mostly well formed, so that the scanner answers, with one byte changed in every other stretch.
  private static func records(
    _ random: inout SeededRandom, _ letters: [UInt8], delimiter: UInt8, quote: UInt8
  ) -> [UInt8] {
    var stretch: [UInt8] = []
    let length = random.below(160)
    while stretch.count < length {
      if random.below(3) == 0 {
        stretch.append(quote)
        for _ in 0..<random.below(12) {
          let letter = random.element(of: letters)
          if letter != quote { stretch.append(letter) }
        }
        stretch.append(quote)
      } else {
        for _ in 0..<random.below(9) { stretch.append(random.element(of: [letters[0], letters[1], 0xC3])) }
      }
      switch random.below(6) {
      case 0: stretch += [Ascii.carriageReturn, Ascii.lineFeed]
      case 1: stretch.append(Ascii.lineFeed)
      case 2 where random.below(4) == 0: stretch += [Ascii.lineFeed, Ascii.lineFeed]
      default: stretch.append(delimiter)
      }
    }
    if !stretch.isEmpty && random.below(2) == 0 {
      stretch[random.below(stretch.count)] = random.element(of: letters)
    }
    return stretch
  }

  /// Counts up; false when every combination was there.
  private static func advance(_ digits: inout [Int], base: Int) -> Bool {
    for index in digits.indices {
      digits[index] += 1
      if digits[index] < base { return true }
      digits[index] = 0
    }
    return false
  }
}
