import Configuration
import TerrainModel
import Testing

@Suite struct ShippedFilesTests {
  @Test func everyShippedFileReadsWithoutAComplaint() {
    let (formats, catalogue, diagnostics) = ConfigurationReader.shipped()
    #expect(diagnostics.map(\.text) == [])
    #expect(catalogue != nil)
    #expect(!formats.isEmpty)
  }

  @Test(arguments: ["demo", "crm-sales-opportunities", "revenue-forecaster", "benchmark"])
  func everyPipelineReadsWithoutAComplaint(_ name: String) {
    let (configuration, diagnostics) = ConfigurationReader.read(
      pipelineFolder: "\(Repository.root)/pipelines/\(name)")
    #expect(diagnostics.map(\.text) == [])
    #expect(configuration?.pipeline.name == name)
  }
}
