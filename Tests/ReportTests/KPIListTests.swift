import Report
import TerrainModel
import Testing

/// The list of KPIs tells rows from columns that nothing stands in.
struct KPIListTests {
  private static let list = KPIList(
    pipeline: SampleResult.make().pipeline,
    catalogue: KPICatalogue(measures: [], kpis: Array(SampleKPIs.all.prefix(3))),
    held: ["activities": .rows, "invitations": .noRows])

  @Test("In words of each language")
  func text() {
    let english = Self.list.text(.text, language: .en).split(separator: "\n").map(String.init)
    #expect(english[0].hasSuffix("In the exports"))
    #expect(english[2].hasSuffix("  yes"))
    #expect(english[3].hasSuffix("  export there, no such rows"))
    #expect(english[4].hasSuffix("  no"))
    let french = Self.list.text(.markdown, language: .fr)
    #expect(french.contains("| export présent, sans lignes de ce type |"))
  }

  @Test("For programs: fed only where rows are")
  func forPrograms() {
    let lines = Self.list.text(.csv, language: .en).split(separator: "\n").map(String.init)
    #expect(lines[0] == "kpi,kpi_label,unit,link,fed,held")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",").suffix(2).joined(separator: ",") } == [
        "true,rows", "false,no_rows", "false,nothing",
      ])
    let json = Self.list.text(.json, language: .en)
    #expect(json.contains("\"held\": \"no_rows\""))
  }
}
