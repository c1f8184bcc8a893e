import TerrainModel
import Testing

@testable import Ingest

struct SerialDayTests {
  private func read(_ pattern: String, _ text: String) -> Int64? {
    guard let pattern = TimePattern(pattern) else { return nil }
    return Array(text.utf8).withUnsafeBufferPointer { pattern.read($0)?.seconds }
  }

  @Test(
    "serial days and times of a spreadsheet",
    arguments: [
      ("excel-day", "25569", 0), ("excel-day", "46094", 1_773_360_000),
      ("excel-time", "46094", 1_773_360_000),
      ("excel-time", "46094.5", 1_773_403_200), ("excel-time", "46094,6295138889", 1_773_414_390),
      ("excel-time", "18264.999999999999999", -631_065_600),
    ])
  func serial(pattern: String, text: String, seconds: Int64) {
    #expect(read(pattern, text) == seconds)
  }

  @Test(
    "what is no serial day",
    arguments: [
      ("excel-day", "46094.5"), ("excel-day", "2026"), ("excel-day", "20260313"), ("excel-day", "18263"),
      ("excel-day", "73051"), ("excel-time", "46094."), ("excel-time", "46094.5x"), ("excel-time", "46094 5"),
      ("excel-time", "4609４"), ("excel-day", "-4609"), ("excel-day", ""),
    ])
  func none(pattern: String, text: String) {
    #expect(TimePattern(pattern) != nil)
    #expect(read(pattern, text) == nil)
  }

  @Test("a serial day is a day, a serial time is a time")
  func precision() {
    #expect(TimePattern("excel-day")?.precision == .day)
    #expect(TimePattern("excel-time")?.precision == .second)
    #expect(TimePattern("excel-month") == nil)
  }

  @Test(
    "which of day and month comes first",
    arguments: [
      ("dd/MM/yyyy", TimePattern.Order.dayFirst), ("M/d/yy, h:mm a", .monthFirst), ("yyyy-MM-dd", nil),
      ("dd MMM yyyy", nil), ("excel-day", nil), ("EEE MMM dd HH:mm:ss zzz yyyy", nil),
    ])
  func order(pattern: String, order: TimePattern.Order?) throws {
    #expect(try #require(TimePattern(pattern)).order == order)
  }
}
