import Configuration
import TerrainModel
import Testing

/// What a KPI declares besides what it is made of: which values are good, and who says so.
@Suite struct KPIMeaningTests {
  private func read(_ lines: String) throws -> (catalogue: KPICatalogue?, complaints: [String]) {
    let pipeline = try TemporaryPipeline()
    defer { pipeline.remove() }
    try pipeline.write(
      "pipeline.yml",
      """
      version: 1
      pipeline: meaning
      kpis: kpis.yml
      sources:
        - {source: deals, files: deals.csv, format: terrain-opportunities}
      """)
    try pipeline.write(
      "kpis.yml",
      """
      version: 1
      include_default: true
      kpis:
        - kpi: load
          label: Load
          definition: Activities of the period.
          measure: activities_outgoing
          unit: count
          link: activity
      \(lines)
      """)
    return (ConfigurationReader.read(pipelineFolder: pipeline.path).0?.catalogue, pipeline.complaints())
  }

  private func load(_ lines: String) throws -> KPIDefinition {
    let read = try read(lines)
    let catalogue = try #require(read.catalogue, "\(read.complaints)")
    return try #require(catalogue.kpi("load"))
  }

  @Test func aBandOfGoodValues() throws {
    let load = try load("    better: {from: 20, to: 40}\n    source: Works agreement 2026")
    #expect(load.better == .band(low: 20, high: 40))
    #expect(load.source == "Works agreement 2026")
    #expect(try self.load("    better: down").better == .down)
    #expect(try self.load("").better == .up)
  }

  @Test(arguments: [
    ("    better: {from: 40, to: 20}", "a band ends at or above its start; this one runs from 40.0 to 20.0"),
    ("    better: {from: 40}", "the band lacks “to”"),
    ("    better: sideways", "sideways"),
    ("    better: {from: 1, to: 2, until: 3}", "unknown key “until” in the band"),
  ])
  func wrongWays(line: String, complaint: String) throws {
    let texts = try read(line).complaints
    #expect(texts.contains { $0.contains(complaint) && $0.contains("kpis.yml:10:") }, "\(texts)")
  }

  @Test func everyKPIOfTheDefaultCatalogueSaysWhereItComesFrom() throws {
    let all = try read("").catalogue
    let catalogue = try #require(all)
    #expect(catalogue.kpis.filter { $0.name != "load" && $0.source.isEmpty }.map(\.name) == [])
  }
}
