import Segments
import TerrainModel
import Testing

@testable import Ingest

/// Rows that are no data, and rows that hold several facts.
struct RowTests {
  private static let measures = FormatDefinition.of(
    [
      .of(.rep, "rep"), .of(.count, "views", asKind: "profile_view"),
      .of(.count, "searches", asKind: "search"),
      .of(.value, "score", asKind: "index"),
    ], recognisedBy: ["rep", "views"])

  @Test("each filled measure of a row is a fact of its own kind")
  func measures() throws {
    let result = try Ingested("rep,views,searches,score\nines,3,,71.5\nsam,,12,\n", format: Self.measures)
    #expect(result.words(.kind) == ["profile_view", "index", "search"])
    #expect(result.words(.rep) == ["ines", "ines", "sam"])
    #expect(result.numbers(.count) == [3, nil, 12])
    #expect(result.numbers(.value) == [nil, 715_000, nil])
    #expect(result.lines == [2, 2, 3])
    #expect(result.metadata.accepted == 3)
  }

  @Test("a row without any measure is ignored")
  func emptyMeasures() throws {
    let result = try Ingested("rep,views,searches,score\nines, ,,\"\"\nsam,1,,\n", format: Self.measures)
    #expect(result.words(.rep) == ["sam"])
    #expect(result.metadata.rules == [.emptyMeasures: 1])
    #expect(result.metadata.ignored == 1)
    #expect(result.metadata.rejects.isEmpty)
  }

  @Test("a measure that says nothing is no fact")
  func nothingMeasures() throws {
    let format = FormatDefinition.of(
      [
        .of(.count, "views", nothing: ["-"], asKind: "profile_view"),
        .of(.count, "searches", asKind: "search"),
      ],
      recognisedBy: ["views"])
    let result = try Ingested("views,searches\n-,4\n - ,\n2,-\n", format: format)
    #expect(result.words(.kind) == ["search"])
    #expect(result.metadata.rules == [.emptyMeasures: 1, .unreadableNumber: 1])
  }

  @Test("one measure that cannot be read rejects the whole row, once")
  func badMeasure() throws {
    let result = try Ingested(
      "rep,views,searches,score\nines,3,many,71.5\nsam,1.5,,x\nmia,2,4,\n", format: Self.measures)
    #expect(result.words(.rep) == ["mia", "mia"])
    #expect(result.numbers(.count) == [2, 4])
    #expect(result.metadata.rejects.map(\.line) == [2, 3])
    #expect(result.metadata.rejects.map(\.column) == ["searches", "views"])
    #expect(result.metadata.rules == [.unreadableNumber: 2])
  }

  @Test("measures agree over chunks and workers")
  func measuresInChunks() throws {
    let rows = (0..<2_000).map {
      "rep\($0 % 7),\($0 % 3 == 0 ? "" : "\($0)"),\($0 % 5 == 0 ? "" : "\($0)"),\n"
    }
    let bytes = Array(("rep,views,searches,score\n" + rows.joined()).utf8)
    let reference = try Ingested(bytes, format: Self.measures)
    #expect(reference.metadata.ignored == 134)
    for threads in [2, 5] {
      let other = try Ingested(bytes, format: Self.measures, threads: threads, chunkSize: 1_024)
      #expect(other.metadata == reference.metadata)
      #expect(other.lines == reference.lines)
      #expect(other.words(.kind) == reference.words(.kind))
      #expect(other.numbers(.count) == reference.numbers(.count))
    }
  }

  private static let ruled = FormatDefinition.of(
    [.of(.identifier, "id"), .of(.account, "word"), .of(.folder, "folder")], recognisedBy: ["id", "word"],
    rules: [
      RowRule(rule: .footer, condition: .firstCell(startsWith: ["Total", "Copyright"])),
      RowRule(rule: .ghostRow, condition: .empty(headers: ["id", "word"])),
      RowRule(rule: .draft, condition: .cell(header: "Folder", isOneOf: ["Drafts", "À faire"])),
    ])

  @Test(
    "footers with few fields or many, ghost rows and declared cells are set aside before their width is looked at"
  )
  func rules() throws {
    let text = """
      id,word,folder
      1,one,inbox
      ,, inbox
      2,two, DRAFTS
      3,three,drafts and more
      Total: 3 rows
      "Copyright, by nobody"
      Total,,
      Total,wine,shop

      """
    let result = try Ingested(text, format: Self.ruled)
    #expect(result.words(.account) == ["one", "three", "wine"])
    #expect(result.lines == [2, 5, 9])
    #expect(result.metadata.rules == [.ghostRow: 1, .draft: 1, .footer: 3])
    #expect(result.metadata.read == 8)
    #expect(result.metadata.accepted == 3)
    #expect(result.metadata.ignored == 5)
    #expect(result.metadata.rejects.isEmpty)
    #expect(result.metadata.bytes.footers == "Total: 3 rows\n\"Copyright, by nobody\"\nTotal,,\n".utf8.count)
    #expect(result.metadata.bytes.total == text.utf8.count)
  }

  @Test("a row of tabs alone is a row of a tab-separated export, on its line")
  func tabs() throws {
    let result = try Ingested(
      "id\tword\tfolder\n\n1\tone\tx\n\t\t\n \n2\ttwo\n3\tthree\tx\n", format: Self.ruled)
    #expect(result.words(.account) == ["one", "three"])
    #expect(result.lines == [3, 7])
    #expect(result.metadata.rules == [.ghostRow: 1, .tooFewFields: 1])
    #expect(result.metadata.rejects.map(\.line) == [6])
    #expect(result.metadata.bytes.blanks == 3)
  }

  @Test("a UTF-16 export of wide letters, nearly all of it footers")
  func wideFooters() throws {
    let text = "id,word,folder\n" + String(repeating: "Total 合計合計合計合計合計合計合計合計\n", count: 20)
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let result = try Ingested(bytes, format: Self.ruled)
    #expect(result.metadata.rules == [.footer: 20])
    #expect(result.metadata.bytes.total == bytes.count)
  }

  @Test("a rule does not excuse a row of a wrong width that it does not fit")
  func width() throws {
    let result = try Ingested("id,word,folder\n1,one\n,\n2,two,drafts,x\n3,three,inbox\n", format: Self.ruled)
    #expect(result.words(.account) == ["three"])
    #expect(result.metadata.rejects.map(\.line) == [2, 3])
    #expect(result.metadata.rules == [.tooFewFields: 2, .draft: 1])
  }
}
