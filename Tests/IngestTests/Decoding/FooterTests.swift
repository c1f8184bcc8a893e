import Segments
import TerrainModel
import Testing

@testable import Ingest

/// What closing rows state, and what rejected rows would have added.
struct FooterTests {
  private static let deals = FormatDefinition.of(
    [
      .of(.identifier, "id"), .of(.rep, "rep"), .of(.count, "units", needsValue: true),
      .of(.amount, "amount"), .of(.currency, "currency"),
    ], recognisedBy: ["id", "amount"])

  private func read(_ rows: String) throws -> Ingested {
    try Ingested("id,rep,units,amount,currency\n" + rows, format: Self.deals)
  }

  @Test(
    "a total under the columns is read, and is no reject",
    arguments: [
      ("Total,,,1234.50,\n", [FooterTotal(line: 3, field: .amount, value: 12_345_000)]),
      ("\"Grand Totals (1,234 records)\",,,,\n", [FooterTotal(line: 3, field: nil, value: 12_340_000)]),
      ("Grand Totals (1 record),\n", [FooterTotal(line: 3, field: nil, value: 10_000)]),
      (
        "\"Total général : 12 enregistrements\",,,99,\n",
        [
          FooterTotal(line: 3, field: nil, value: 120_000),
          FooterTotal(line: 3, field: .amount, value: 990_000),
        ]
      ),
      ("Summe,,,many,\n", []),
    ])
  func totals(row: String, expected: [FooterTotal]) throws {
    let result = try read("1,ines,3,7,EUR\n" + row)
    #expect(result.metadata.totals == expected)
    #expect(result.metadata.rules == [.footer: 1])
    #expect(result.metadata.rejects.isEmpty)
    #expect(result.metadata.accepted == 1)
  }

  @Test("a customer called Total is no total")
  func customer() throws {
    let result = try read("Total,ines,3,7,EUR\nTotal,ines,soon,7,EUR\n")
    #expect(result.metadata.accepted == 1)
    #expect(result.metadata.totals.isEmpty)
    #expect(result.metadata.rejects.map(\.line) == [3])
  }

  @Test("a rejected row keeps its amount where that can be read")
  func amounts() throws {
    let result = try read("1,ines,soon,12.5,USD\n2,ines,later,many,USD\n3,ines,,-3,\n4,ines,3,5,EUR\n")
    #expect(result.metadata.rejects.map(\.line) == [2, 3, 4])
    #expect(result.metadata.rejects.map(\.amount) == [125_000, nil, -30_000])
    #expect(result.metadata.rejects.map(\.currency) == ["USD", "USD", ""])
  }
}
