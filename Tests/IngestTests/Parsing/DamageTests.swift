import TerrainModel
import Testing

@testable import Ingest

/// One bad row costs itself, and nothing beside it.
struct DamageTests {
  private func read(_ text: String) throws -> ReadBack {
    try ReadBack(Array(text.utf8), format: .example(), fields: [.account, .amount])
  }

  @Test("an unclosed quote loses its physical line, and reading resumes at the next")
  func unclosedQuote() throws {
    let result = try read("id,word,number\n1,one,1\n2,\"two,2\n3,three,3\n")
    #expect(result.rows == [["one", "10000"], ["three", "30000"]])
    #expect(result.lines == [2, 4])
    #expect(result.rejects.map(\.line) == [3])
    #expect(result.rejects.map(\.rule) == [.unclosedQuote])
    #expect(result.rejects[0].byteFrom == 23)
    #expect(result.rejects[0].byteTo == 32)
  }

  @Test("text after a closing quote is rejected, with its line")
  func textAfterQuote() throws {
    let result = try read("id,word,number\n1,\"a\"b,1\n2,two,2\n")
    #expect(result.rows == [["two", "20000"]])
    #expect(result.rejects.map(\.line) == [2])
    #expect(result.rejects.map(\.rule) == [.textAfterQuote])
  }

  @Test("rows too short and too long are rejected, never shifted")
  func width() throws {
    let result = try read("id,word,number\n1,one\n2,two,2,extra\n3,three,3\n")
    #expect(result.rows == [["three", "30000"]])
    #expect(result.rejects.map(\.rule) == [.tooFewFields, .tooManyFields])
    #expect(result.rejects.map(\.line) == [2, 3])
  }

  @Test("a cell that can't be read rejects its row and names the column")
  func unreadableCell() throws {
    let result = try read("id,word,number\n1,one,abc\n2,two,2\n3,three,99999999999999999999\n")
    #expect(result.rows == [["two", "20000"]])
    #expect(result.rejects.map(\.column) == ["number", "number"])
    #expect(result.rejects.map(\.rule) == [.unreadableNumber, .numberOutOfRange])
    #expect(result.rejects.allSatisfy { !$0.message.contains("abc") })
  }

  @Test("line numbers hold over quoted line ends, empty lines and CRLF")
  func lineNumbers() throws {
    let result = try read("id,word,number\r\n1,\"a\r\nb\",1\r\n\r\n2,two,2\r\n3,x\r\n4,four,4")
    #expect(result.rows == [["a\r\nb", "10000"], ["two", "20000"], ["four", "40000"]])
    #expect(result.lines == [2, 5, 7])
    #expect(result.rejects.map(\.line) == [6])
    #expect(result.bytes.blanks == 2)
  }

  @Test("a record longer than the limit is rejected, the rest is read")
  func giantField() throws {
    let giant = String(repeating: "x", count: 10 << 20)
    let result = try read("id,word,number\n1,one,1\n2,\(giant),2\n3,three,3\n")
    #expect(result.rows == [["one", "10000"], ["three", "30000"]])
    #expect(result.rejects.map(\.rule) == [.fieldTooLong])
    #expect(result.rejects.map(\.line) == [3])
    #expect(result.lines == [2, 4])
  }

  @Test("a file whose lines end in CR alone")
  func carriageReturnOnly() throws {
    let result = try read("id,word,number\r1,one,1\r2,two\r3,three,3\r")
    #expect(result.rows == [["one", "10000"], ["three", "30000"]])
    #expect(result.lines == [2, 4])
    #expect(result.rejects.map(\.line) == [3])
  }
}
