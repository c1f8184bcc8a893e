import Configuration
import Testing
import TerrainModel

@Suite struct ShippedFilesTests {
  @Test func everyShippedFileReadsWithoutAComplaint() {
    let (formats, catalogue, diagnostics) = ConfigurationReader.shipped()
    #expect(diagnostics.map(\.text) == [])
    #expect(catalogue != nil)
    #expect(!formats.isEmpty)
  }
}
