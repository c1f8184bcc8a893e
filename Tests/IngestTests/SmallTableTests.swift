import TerrainModel
import Testing

@testable import Ingest

struct SmallTableTests {
  private func read(_ bytes: [UInt8]) throws -> SmallTable {
    let folder = try TemporaryFolder()
    return try SmallTable(path: try folder.write(bytes, as: "aliases.csv"))
  }

  private func failure(_ text: String) -> Failure? {
    #expect(throws: Failure.self) { try read(Array(text.utf8)) }
  }

  @Test("the same table however a spreadsheet saved it")
  func spellings() throws {
    let utf8 = try read(Array("field,from,to\nrep,\"Lima, José\",José Lima\naccount,Café,Café & Co\n".utf8))
    #expect(utf8.headers == ["field", "from", "to"])
    #expect(
      utf8.rows.map(\.cells) == [["rep", "Lima, José", "José Lima"], ["account", "Café", "Café & Co"]])
    #expect(utf8.rows.map(\.line) == [2, 3])
    let accents: [Character: UInt8] = ["é": 0xE9]
    let french = "field;from;to\r\nrep;Lima, José;José Lima\r\naccount;Café;Café & Co\r\n"
    let windows = french.unicodeScalars.map { accents[Character($0)] ?? UInt8($0.value) }
    #expect(try read(windows) == utf8)
    let marked = "\u{FEFF}field\tfrom\tto\nrep\tLima, José\tJosé Lima\naccount\tCafé\tCafé & Co"
    #expect(try read(Array(marked.utf8)) == utf8)
  }

  @Test("columns are found without case; lines count over empty lines and lines in cells")
  func lines() throws {
    let table = try read(Array("Field , FROM,to\n\nrep,\"a\nb\",c\n\naccount,d,e\n".utf8))
    #expect(table.column("field") == 0)
    #expect(table.column("From") == 1)
    #expect(table.column("none") == nil)
    #expect(
      table.rows == [
        .init(line: 3, cells: ["rep", "a\nb", "c"]), .init(line: 6, cells: ["account", "d", "e"]),
      ])
  }

  @Test("ragged rows are refused with their line")
  func ragged() {
    for (text, line) in [("a,b\n1,2\n3\n", 3), ("a,b\n\n1,2,3\n", 3), ("a;b\n1,2\n", 2)] {
      let failure = failure(text)
      #expect(failure?.code == .configuration)
      #expect(failure?.diagnostics.first?.location.line == line)
      #expect(failure?.diagnostics.first?.message.hasSuffix("2 were expected, as in the header") == true)
    }
  }

  @Test("a quote that is not closed, or text behind one, is refused with the record's line")
  func quotes() {
    for (text, line) in [("a,b\n1,\"2\n3,4\n", 2), ("a,b\n1,2\n3,\"4\"x\n", 3), ("a,\"b\n", 1)] {
      let failure = failure(text)
      #expect(failure?.code == .configuration)
      #expect(failure?.diagnostics.first?.location.line == line)
    }
  }

  @Test("a header alone, an empty file, and none")
  func nothing() throws {
    #expect(try read(Array("a,b\n".utf8)).rows.isEmpty)
    #expect(try read([]).headers.isEmpty)
    let failure = #expect(throws: Failure.self) { try SmallTable(path: "/none/aliases.csv") }
    #expect(failure?.code == .noInput)
  }
}
