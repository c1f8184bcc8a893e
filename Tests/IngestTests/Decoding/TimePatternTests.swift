import TerrainModel
import TestSupport
import Testing

@testable import Ingest

struct TimePatternTests {
  private func read(_ pattern: String, _ text: String) -> TimePattern.Reading? {
    guard let pattern = TimePattern(pattern) else { return nil }
    return Array(text.utf8).withUnsafeBufferPointer { pattern.read($0) }
  }

  @Test(
    "every form of the known exports",
    arguments: [
      ("yyyy-MM-dd HH:mm:ss", "2026-03-01 22:59:58", 1_772_405_998, false),
      ("yyyy-MM-dd HH:mm:ss 'UTC'", "2026-02-08 06:41:00 UTC", 1_770_532_860, false),
      ("yyyy-MM-dd HH:mm:ss zzz", "2026-02-08 06:41:00 UTC", 1_770_532_860, true),
      ("M/d/yy, h:mm a", "2/7/26, 10:30 PM", 1_770_503_400, false),
      ("M/d/yy, h:mm a", "12/31/25, 12:05 AM", 1_767_139_500, false),
      ("dd MMM yyyy", "08 Feb 2026", 1_770_508_800, false),
      ("d-MMM-yy", "8-Feb-26", 1_770_508_800, false),
      ("dd-MMM-yy", "08-feb-26", 1_770_508_800, false),
      ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2025-12-16T16:17:02.000Z", 1_765_901_822, true),
      ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2022-07-27T17:40:52.000+0200", 1_658_936_452, true),
      ("EEE MMM dd HH:mm:ss zzz yyyy", "Tue Mar 03 10:11:12 UTC 2026", 1_772_532_672, true),
      ("M/d/yy, h:mm a", "2/7/26, 10:30\u{202F}PM", 1_770_503_400, false),
      ("dd. MMM yyyy", "08. Mrz 2026", 1_772_928_000, false),
      ("MM-dd-yyyy HH:mm:ss", "02-13-2026 08:12:00", 1_770_970_320, false),
      ("dd/MM/yyyy", "29/02/2024", 1_709_164_800, false),
    ])
  func forms(pattern: String, text: String, seconds: Int64, hasZone: Bool) {
    #expect(read(pattern, text) == TimePattern.Reading(seconds: seconds, hasZone: hasZone))
  }

  @Test(
    "what does not exist or does not fit is nil",
    arguments: [
      ("dd/MM/yyyy", "29/02/2026"), ("dd/MM/yyyy", "1/2/2026"), ("M/d/yy, h:mm a", "2/7/26, 13:30 PM"),
      ("yyyy-MM-dd", "2026-02-08 "), ("yyyy-MM-dd", ""), ("dd MMM yyyy", "08 Jui 2026"),
      ("yyyy-MM-dd HH:mm:ss", "2026-02-08 24:00:00"),
    ])
  func misfits(pattern: String, text: String) {
    #expect(TimePattern(pattern) != nil)
    #expect(read(pattern, text) == nil)
  }

  @Test(
    "month names of six languages",
    arguments: ["fév", "févr.", "febrero", "Februar", "fevereiro", "FEB", "feb"])
  func months(name: String) {
    #expect(read("d MMM yyyy", "8 \(name) 2026")?.seconds == 1_770_508_800)
  }

  @Test(
    "every month of the six languages is read in UTF-8 and in Windows-1252, whole and abbreviated",
    arguments: [
      "January janvier enero Januar janeiro gennaio", "February février febrero Februar fevereiro febbraio",
      "March mars marzo März março marzo", "April avril abril April abril aprile",
      "May mai mayo Mai maio maggio", "June juin junio Juni junho giugno",
      "July juillet julio Juli julho luglio", "August août agosto August agosto agosto",
      "September septembre septiembre September setembro settembre",
      "October octobre octubre Oktober outubro ottobre",
      "November novembre noviembre November novembro novembre",
      "December décembre diciembre Dezember dezembro dicembre",
    ].enumerated().map { ($0.offset + 1, $0.element) })
  func everyMonth(month: Int, names: String) throws {
    let pattern = try #require(TimePattern("d MMM yyyy"))
    let expected = CalendarDay(year: 2026, month: month, day: 8)?.secondsSinceEpoch
    for name in names.split(separator: " ") {
      for form in [String(name), name.uppercased(), String(name.prefix(4)) + "."] {
        let text = "8 \(form) 2026"
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for bytes in [Array(text.utf8), latin] {
          #expect(bytes.withUnsafeBufferPointer { pattern.read($0)?.seconds } == expected, "\(form)")
        }
      }
    }
  }

  @Test("precision follows from the letters, nonsense is no pattern")
  func patterns() {
    #expect(TimePattern("dd MMM yyyy")?.precision == .day)
    #expect(TimePattern("M/d/yy, h:mm a")?.precision == .second)
    #expect(TimePattern("HH:mm") == nil)
    #expect(TimePattern("yyyy-qq-dd") == nil)
    #expect(TimePattern("yyyy-MM-dd 'open") == nil)
  }
}

/// The short way through times of fixed width says what the pattern says, or nothing.
struct FixedWidthTimeTests {
  private static let patterns = [
    "yyyy-MM-dd'T'HH:mm:ssZ", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy HH:mm",
    "MM-dd-yyyy HH:mm:ss", "yyyyMMdd",
  ]

  @Test("equal to the pattern on damaged texts", arguments: patterns)
  func equalsPattern(text: String) throws {
    let pattern = try #require(TimePattern(text))
    var fixed = try #require(FixedWidthTime(pattern))
    var random = SeededRandom(seed: 7)
    let bytes = Array("0123456789 :-/.TZ+\u{0}".utf8) + [0xFF, 0x3A, 0x2F]
    var readings = 0
    for round in 0..<20_000 {
      var cell: [UInt8] = []
      for kind in try #require(pattern.fixedLayout).bytes {
        cell.append(kind ?? UInt8(ascii: "0") + UInt8(random.below(round % 3 == 0 ? 10 : 3)))
      }
      if round % 4 == 1 { cell[random.below(cell.count)] = random.element(of: bytes) }
      if round % 16 == 2 { cell.removeLast() }
      let expected = cell.withUnsafeBufferPointer { pattern.read($0) }
      guard let found = cell.withUnsafeBufferPointer({ fixed.read($0) }) else { continue }
      readings += 1
      #expect(TimePattern.Reading(seconds: found, hasZone: fixed.hasZone) == expected, "\(cell)")
    }
    #expect(readings > 100)
  }

  @Test(
    "parts of no fixed width have no such way", arguments: ["d/M/yyyy", "dd MMM yyyy", "hh:mm a dd-MM-yyyy"])
  func others(text: String) throws {
    #expect(FixedWidthTime(try #require(TimePattern(text))) == nil)
  }
}
