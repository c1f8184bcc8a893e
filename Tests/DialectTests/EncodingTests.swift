import Dialect
import Foundation
import Testing

/// Encodings are found from the bytes and records come out as UTF-8.
struct EncodingTests {
  private static let text =
    "Prénom;Âge;Ville\n" + (1...30).map { "Zoé \($0);\($0);Orléans-la-Forêt\n" }.joined()

  @Test(
    "one text in every encoding",
    arguments: [
      ("utf-8", String.Encoding.utf8, [] as [UInt8]), ("utf-8", .utf8, [0xEF, 0xBB, 0xBF]),
      ("utf-16le", .utf16LittleEndian, [0xFF, 0xFE]), ("utf-16le", .utf16LittleEndian, []),
      ("utf-16be", .utf16BigEndian, [0xFE, 0xFF]), ("utf-16be", .utf16BigEndian, []),
      ("windows-1252", .windowsCP1252, []),
    ])
  func encodings(name: String, encoding: String.Encoding, mark: [UInt8]) throws {
    let data = try #require(Self.text.data(using: encoding))
    // Foundation writes no mark for an encoding with a stated byte order.
    let reading = Reading(mark + Array(data))
    #expect(reading.dialect.encoding.value.rawValue == name)
    #expect(reading.names == ["Prénom", "Âge", "Ville"])
    #expect(reading.rows.count == 30)
    #expect(reading.rows.first == ["Zoé 1", "1", "Orléans-la-Forêt"])
  }

  @Test("Mac OS Roman, from where its letters lie")
  func macRoman() {
    let letters: [Character: UInt8] = ["é": 0x8E, "ê": 0x90, "Â": 0xE5]
    let bytes = Self.text.flatMap { character in
      letters[character].map { [$0] } ?? Array(String(character).utf8)
    }
    let reading = Reading(bytes)
    #expect(reading.dialect.encoding.value == .macRoman)
    #expect(reading.names == ["Prénom", "Âge", "Ville"])
    #expect(reading.rows.first == ["Zoé 1", "1", "Orléans-la-Forêt"])
  }

  @Test("two encodings in one file are decided cell by cell")
  func mixed() {
    var bytes = Array("name,city\n".utf8)
    for index in 0..<20 {
      bytes +=
        index % 2 == 0
        ? Array("José \(index),Málaga\n".utf8)
        : Array("Jos".utf8) + [0xE9] + Array(" \(index),M".utf8) + [0xE1] + Array("laga\n".utf8)
    }
    let reading = Reading(bytes)
    #expect(reading.dialect.encoding.value == .mixed)
    #expect(reading.rows == (0..<20).map { ["José \($0)", "Málaga"] })
  }

  @Test("characters beyond the first plane and lone surrogates in UTF-16")
  func surrogates() throws {
    let data = try #require("who,mood\nAnn,🎉 fine\nBob,so so\n".data(using: .utf16BigEndian))
    #expect(Reading([0xFE, 0xFF] + Array(data)).rows == [["Ann", "🎉 fine"], ["Bob", "so so"]])
    let lone: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0, 0x00, 0xD8, 0x2C, 0, 0x63, 0]
    #expect(Reading(lone).output == [["a", "b"], ["\u{FFFD}", "c"]])
  }

  @Test("byte ranges of rejects are those of the file, in UTF-16 too")
  func positions() throws {
    let text = "a;b;c\n1;2;é\n1;2\n4;5;6\n"
    let data = try #require(text.data(using: .utf16LittleEndian))
    let reject = try #require(Reading([0xFF, 0xFE] + Array(data)).summary.rejects.first)
    #expect(reject.line == 3)
    #expect(reject.byteFrom == 2 + 2 * 12)
    #expect(reject.byteTo == 2 + 2 * 16)
  }
}
