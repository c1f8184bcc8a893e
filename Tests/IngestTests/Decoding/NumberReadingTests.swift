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
