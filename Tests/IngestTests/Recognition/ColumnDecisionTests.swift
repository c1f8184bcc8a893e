import Segments
import TerrainModel
import Testing

@testable import Ingest

/// What the cells of a column say together, and no cell alone.
struct ColumnDecisionTests {
  private static let both = ["M/d/yyyy", "dd/MM/yyyy", "yyyy-MM-dd"]

  private func format(_ patterns: [String] = both, ends: [String]? = nil) -> FormatDefinition {
    let location = SourceLocation(file: "test.yml", line: 1)
    var columns = [
      ColumnMapping(field: .time, headers: ["when"], patterns: patterns, location: location),
      ColumnMapping(field: .amount, headers: ["sum"], location: location),
    ]
    if let ends {
      columns.append(ColumnMapping(field: .accepted, headers: ["until"], patterns: ends, location: location))
    }
    return .of(columns, recognisedBy: ["when", "sum"])
  }

  private func days(_ text: String, _ format: FormatDefinition, _ field: Field = .time) throws -> [Int64?] {
    try Ingested(text, format: format).numbers(field).map { $0.map { $0 / 86_400 } }
  }

  private func day(_ text: String) throws -> Int64 {
    Int64(try #require(CalendarDay(text: text)).number)
  }

  @Test("one day above 12 settles the whole column, before it and behind it")
  func settles() throws {
    let dayFirst = try days("when,sum\n05/07/2025,1\n30/06/2025,1\n05/08/2025,1\n", format())
    #expect(dayFirst == [try day("2025-07-05"), try day("2025-06-30"), try day("2025-08-05")])
    let monthFirst = try days("when,sum\n05/07/2025,1\n06/30/2025,1\n2025-08-05,1\n", format())
    #expect(monthFirst == [try day("2025-05-07"), try day("2025-06-30"), try day("2025-08-05")])
  }

  @Test("a column that does not tell takes the order of the file's other dates")
  func pooled() throws {
    let text = "when,sum,until\n05/07/2025,1,30/06/2025\n05/08/2025,1,\n"
    #expect(try days(text, format(ends: Self.both)) == [try day("2025-07-05"), try day("2025-08-05")])
  }

  @Test("a column that cannot be told is refused, with the patterns to choose from")
  func undecidable() {
    let error = #expect(throws: Failure.self) { try days("when,sum\n05/07/2025,1\n", format()) }
    #expect(error?.code == .data)
    #expect(
      error?.diagnostics.first?.message
        == "the column 'when' reads day first and month first, and no day above 12 says which")
    #expect(error?.diagnostics.first?.advice.contains("“M/d/yyyy”, “dd/MM/yyyy”") == true)
  }

  @Test("a column that is the same both ways is read")
  func irrelevant() throws {
    #expect(try days("when,sum\n05/05/2025,1\n", format()) == [try day("2025-05-05")])
    #expect(try days("when,sum\n,1\n", format()) == [nil])
  }

  @Test("no rows, a row cut off and lines that end in CR decide nothing and break nothing")
  func degenerate() throws {
    #expect(try days("when,sum\n", format()) == [])
    #expect(try days("when,sum", format()) == [])
    #expect(try days("when,sum\r30/06/2025,1\r05/07/2025,1\r", format()).count == 2)
    let cut = try Ingested("when,sum\n30/06/2025,1\n\"05/07/2025", format: format())
    #expect(cut.metadata.accepted == 1)
  }

  @Test("a column that contradicts itself is refused; one mistake in a hundred is a rejected row")
  func mixed() throws {
    let error = #expect(throws: Failure.self) {
      try days("when,sum\n30/06/2025,1\n06/30/2025,1\n", format())
    }
    #expect(error?.diagnostics.first?.message.contains("contradict") == true)
    let good = String(repeating: "30/06/2025,1\n", count: 150)
    let read = try Ingested("when,sum\n" + good + "06/30/2025,1\n", format: format())
    #expect(read.metadata.rejects.map(\.rule) == [.unreadableTime])
    #expect(read.metadata.rejects.map(\.line) == [152])
  }

  @Test("what only the last block of a long file tells, holds for the first one")
  func lastBlock() throws {
    let rows = String(repeating: "05/07/2025,1\n", count: 60_000)
    let read = try days("when,sum\n" + rows + "30/06/2025,1\n", format())
    #expect(read.count == 60_001)
    #expect(Set(read) == [try day("2025-07-05"), try day("2025-06-30")])
  }

  @Test("what stands in the middle of a long file is found")
  func middle() throws {
    let rows = String(repeating: "05/07/2025,1\n", count: 60_000)
    let middle = String(repeating: "30/06/2025,1\n", count: 8_000)
    let read = try days("when,sum\n" + rows + middle + rows, format())
    #expect(Set(read) == [try day("2025-07-05"), try day("2025-06-30")])
  }

  @Test(
    "the decimal sign is the one that the column needs",
    arguments: [
      ("4229,53;12 000;1,083", [42_295_300, 120_000_000, 10_830]),
      ("4,229.53;12,000", [42_295_300, 120_000_000]), ("1,234;5", [12_340_000, 50_000]),
      ("1.234.567;1.234", [12_345_670_000, 12_340_000]),
    ])
  func decimals(cells: String, expected: [Int64]) throws {
    let rows = cells.split(separator: ";").map { "2025-06-30;\($0)\n" }.joined()
    let read = try Ingested("when;sum\n" + rows, format: format())
    #expect(read.metadata.rejects.isEmpty)
    #expect(read.numbers(.amount) == expected)
  }

  @Test("where cells need both signs the format's holds, and the others are rejected")
  func decimalsOfBothKinds() throws {
    let read = try Ingested("when;sum\n2025-06-30;12.5\n2025-06-30;12,5\n", format: format())
    #expect(read.numbers(.amount) == [125_000])
    #expect(read.metadata.rejects.map(\.line) == [3])
  }
}
