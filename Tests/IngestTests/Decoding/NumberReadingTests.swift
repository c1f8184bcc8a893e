import TerrainModel
import Testing

@testable import Ingest

struct NumberReadingTests {
  private func read(_ text: String, _ separator: Character) -> NumberReading.Outcome {
    Array(text.utf8).withUnsafeBufferPointer {
      NumberReading.read($0, decimalSeparator: separator.asciiValue ?? 0)
    }
  }

  @Test(
    "numbers as exports write them",
    arguments: [
      ("1234.5", ".", 12_345_000), ("30.0", ".", 300_000), ("-7", ".", -70_000), ("(12.50)", ".", -125_000),
      ("1 234,50", ",", 12_345_000), ("1\u{A0}234,50", ",", 12_345_000), ("1\u{202F}234,50", ",", 12_345_000),
      ("1.234,5", ",", 12_345_000), ("1,234,567.89", ".", 12_345_678_900), ("1'234.5", ".", 12_345_000),
      ("$1,234", ".", 12_340_000), ("1 234 €", ",", 12_340_000), ("EUR 12", ".", 120_000),
      ("12 EUR", ".", 120_000),
      ("9999.999", ".", 99_999_990), ("0.00005", ".", 1), ("0.00004", ".", 0), ("+3", ".", 30_000),
    ])
  func readable(text: String, separator: Character, expected: Int64) {
    #expect(read(text, separator) == .value(expected))
  }

  @Test(
    "signs beyond ASCII, in UTF-8 and in Windows-1252",
    arguments: [
      ("\u{2212}1\u{202F}234,5", [0x96, 0x31, 0xA0, 0x32, 0x33, 0x34, 0x2C, 0x35], -12_345_000),
      ("12 €", [0x31, 0x32, 0x20, 0x80], 120_000), ("£12", [0xA3, 0x31, 0x32], 120_000),
      ("1\u{2019}234", [0x31, 0x92, 0x32, 0x33, 0x34], 12_340_000),
      ("12,5\u{A0}%", [0x31, 0x32, 0x2C, 0x35, 0xA0, 0x25], 125_000),
    ])
  func signs(text: String, windows1252: [UInt8], expected: Int64) {
    #expect(read(text, ",") == .value(expected))
    windows1252.withUnsafeBufferPointer {
      #expect(NumberReading.read($0, decimalSeparator: Ascii.comma) == .value(expected))
    }
  }

  @Test(
    "a sign that no number has makes it unreadable",
    arguments: ["12é500", "½", "1\u{2033}", "٣", "12\u{3000}000", "1\u{2212}2"])
  func foreignSigns(text: String) {
    #expect(read(text, ".") == .unreadable)
  }

  @Test(
    "what is no number, and what a spreadsheet destroyed",
    arguments: [
      ("abc", "."), ("1,23E+10", ","), ("12,5", "."), ("1.2.3", "."), ("--1", "."), ("1-2", "."),
      ("12,34,567", "."),
      ("€", "."), ("12:30", "."),
    ])
  func unreadable(text: String, separator: Character) {
    #expect(read(text, separator) == .unreadable)
  }

  @Test("nothing overflows")
  func range() {
    #expect(read("922337203685477.5807", ".") == .value(.max))
    #expect(read("922337203685477.5808", ".") == .outOfRange)
    #expect(read("99999999999999999999", ".") == .outOfRange)
  }
}
