import Configuration
import TerrainModel
import Testing

/// A kept definition reads back as what it was.
@Suite struct DefinitionWriterTests {
  @Test func everyShippedDefinitionReadsBack() throws {
    let catalogue = try #require(ConfigurationReader.shipped().catalogue)
    #expect(catalogue.kpis.count >= 70)
    for kpi in catalogue.kpis {
      let text = DefinitionWriter.text(of: kpi.name, in: catalogue)
      let again = try #require(ConfigurationReader.catalogue(text: text), "\(text)")
      #expect(again.kpi(kpi.name)?.hash == kpi.hash, "\(kpi.name)\n\(text)")
      #expect(again.kpi(kpi.name)?.shape == kpi.shape)
      #expect(DefinitionWriter.text(of: kpi.name, in: again) == text)
    }
  }

  @Test func namesWithSignsOfYAMLReadBack() throws {
    let strange = ["a: b", "quote \" and \\ slash", "#x", "- y", "{z}", "ligne\nsuivante"]
    let place = SourceLocation(file: "kpis.yml")
    let measure = MeasureDefinition(
      name: "m", record: .opportunity, aggregate: .count, time: .created,
      filters: [RowFilter(dimension: .source, members: strange, excluded: true)], location: place)
    let kpi = KPIDefinition(
      name: "k", label: LocalizedText("K"), definition: LocalizedText("K"), shape: .simple(measure: "m"),
      unit: .count, better: .up, link: .pipeline, location: place)
    let text = DefinitionWriter.text(of: "k", in: KPICatalogue(measures: [measure], kpis: [kpi]))
    let again = try #require(ConfigurationReader.catalogue(text: text), "\(text)")
    #expect(again.measure("m")?.filters == measure.filters)
  }
}
