import Configuration
import Foundation
import TerrainModel
import Testing

/// The annotated examples are the schema: they must read without a complaint and show every key.
@Suite struct ReferenceTests {
  @Test func theExampleFormatReadsWithoutAComplaint() throws {
    let (format, diagnostics) = ConfigurationReader.format(
      text: try Repository.text("docs/reference/format.yml"), file: "format.yml")
    #expect(diagnostics.map(\.text) == [])
    #expect(format?.name == "reference-activity")
    #expect(format?.columns.first?.zone == "America/Los_Angeles")
    #expect(format?.rowRules.count == 3)
    #expect(format?.vocabulary[.kind]?["termin"] == "meeting")
  }

  @Test func theExamplePipelineReadsWithoutAComplaint() throws {
    let folder = try TemporaryPipeline()
    defer { folder.remove() }
    for name in ["pipeline.yml", "kpis.yml", "plan.yml"] {
      try folder.write(name, try Repository.text("docs/reference/\(name)"))
    }
    try folder.write("formats/format.yml", try Repository.text("docs/reference/format.yml"))
    try folder.write("aliases.csv", "field,from,to\n")
    try folder.write("crosswalk.csv", "from,to\n")
    try folder.write("vocabulary.csv", "field,word,meaning\n")
    let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: folder.path)
    #expect(diagnostics.map(\.text) == [])
    let found = try #require(configuration)
    #expect(found.formats.first?.name == "reference-activity")
    #expect(found.plan?.objectives.first?.target == 1_200_000)
    #expect(found.plan?.tactics.first?.budget == 120_000_000)
    #expect(
      found.catalogue.kpi("touched_revenue_share")?.shape
        == .derived(.divide(.kpi("signed_touched"), .kpi("revenue"))))
    #expect(found.catalogue.kpi("win_rate") != nil)
    let attribution = try #require(found.catalogue.attributions.last)
    #expect(attribution.name == "signed_credit" && attribution.deals == .won && attribution.until == .closed)
    #expect(attribution.daysBefore == 90 && attribution.halfLifeDays == 14)
    #expect(
      attribution.filters == [RowFilter(dimension: .segment, members: ["Public"], excluded: true)])
    #expect(
      found.catalogue.attributions.map(\.name) == ["pipeline_sourced", "revenue_influenced", "signed_credit"])
    #expect(found.pipeline.sources.first?.constants == [.source: "Direct"])
  }
}
