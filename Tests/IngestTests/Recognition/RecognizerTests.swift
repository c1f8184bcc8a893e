import TerrainModel
import Testing

@testable import Ingest

struct RecognizerTests {
  private func layout(_ text: String, _ formats: [FormatDefinition] = [.example()]) throws -> ExportLayout {
    try Recognizer(formats: formats).layout(
      head: Array(text.utf8), fileName: "export.csv", path: "export.csv")
  }

  @Test("the header is found under a preamble, in any case, order and delimiter")
  func preamble() throws {
    let found = try layout("Notes:\n\"some, text\"\n\nNUMBER;Id ;WORD;other\n1;2;3;4\n")
    #expect(found.headerLine == 4)
    #expect(found.delimiter == Ascii.semicolon)
    #expect(found.columns.map(\.positions) == [[1], [2], [0]])
    #expect(found.unmappedHeaders == ["other"])
  }

  @Test("a byte order mark is no part of the first header")
  func byteOrderMark() throws {
    let found = try layout("\u{FEFF}\"id\",\"word\"\n1,2\n")
    #expect(found.headers == ["id", "word"])
    #expect(found.headerRange == 3..<15)
  }

  @Test("a missing required column is named, with the nearest header")
  func missing() {
    let error = #expect(throws: Failure.self) { try layout("id,wordd,number\n1,2,3\n") }
    #expect(error?.code == .data)
    #expect(
      error?.diagnostics.first?.text == """
        export.csv:1:1: error: the header of format 'example' needs the column 'word', which is not there. \
        The nearest header is 'wordd'. Add the column to the export, or its new name to the format.
        """)
  }

  @Test("an empty file and a foreign one say what they are")
  func foreign() {
    #expect(throws: Failure.self) { try layout("") }
    let error = #expect(throws: Failure.self) { try layout("a,b\n1,2\n") }
    #expect(error?.diagnostics.first?.message.contains("no header") == true)
  }

  @Test(
    "globs",
    arguments: [
      ("*.csv", "a.csv", true), ("*.csv", "x/a.csv", false), ("**/*.csv", "a.csv", true),
      ("**/*.csv", "x/y/a.csv", true), ("linkedin/*/Conn*.csv", "linkedin/zoe/Connections.csv", true),
      ("a?.csv", "ab.csv", true), ("a?.csv", "a/.csv", false), ("*", "", true),
    ])
  func globs(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }
}
