import Segments
import TerrainModel
import Testing

@testable import Ingest

/// Dialects that libcsv does not read are rewritten, line for line.
struct RewrittenDialectTests {
  private static let plain = """
    id,word,amount
    1,alpha,10
    2,"be,ta",20
    3,"ga ""mm"" a",30
    4,"de
    lta",40
    5,eps,50

    """

  private func read(_ text: String) throws -> Ingested { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> Ingested {
    try Ingested(
      bytes,
      format: .of(
        [.of(.identifier, "id"), .of(.campaign, "word"), .of(.account, "amount")],
        recognisedBy: ["id", "word", "amount"]))
  }

  private func expect(_ export: Ingested) {
    #expect(export.words(.campaign) == ["alpha", "be,ta", "ga \"mm\" a", "de\nlta", "eps"])
    #expect(export.words(.account) == ["10", "20", "30", "40", "50"])
    #expect(export.lines == [2, 3, 4, 5, 7])
    #expect(export.metadata.rejects.isEmpty)
    #expect(export.metadata.bytes.total == export.metadata.fileSize)
  }

  @Test func thePlainDialect() throws { expect(try read(Self.plain)) }

  @Test func apostrophesAsQuotes() throws {
    let text =
      "'id','word','amount'\n'1','alpha','10'\n'2','be,ta','20'\n'3','ga \"mm\" a','30'\n'4','de\nlta','40'\n'5','eps','50'\n"
    expect(try read(text))
  }

  @Test func backslashEscapes() throws {
    let text =
      "id,word,amount\n1,alpha,10\n2,\"be,ta\",20\n3,\"ga \\\"mm\\\" a\",30\n4,\"de\nlta\",40\n5,eps,50\n"
    expect(try read(text))
  }

  @Test func aDelimiterOfTwoSigns() throws {
    let text =
      "id::word::amount\n1::alpha::10\n2::be,ta::20\n3::\"ga \"\"mm\"\" a\"::30\n4::\"de\nlta\"::40\n5::eps::50\n"
    expect(try read(text))
  }

  @Test func utf16WithoutAMark() throws {
    let units = Array(Self.plain.utf16)
    expect(try read(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    expect(try read(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
  }

  @Test func aBrokenRowIsRejectedOnItsLine() throws {
    var text = "'id','word','amount'\n"
    for row in 1...40 { text += row == 17 ? "'17','x','17','18'\n" : "'\(row)','w\(row)','\(row)'\n" }
    let export = try read(text)
    #expect(export.metadata.accepted == 39)
    #expect(export.metadata.rejects.map(\.line) == [18])
    #expect(export.metadata.rejects.first?.rule == .tooManyFields)
  }
}
