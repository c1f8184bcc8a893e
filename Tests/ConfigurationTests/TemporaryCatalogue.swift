import Configuration
import TerrainModel

/// A `kpis.yml` over the default catalogue, read once: its catalogue, and what was said about it.
struct TemporaryCatalogue {
  let catalogue: KPICatalogue?
  let complaints: [String]

  /// The lines of the file behind `include_default: true`, which is its second line.
  init(_ text: String) throws {
    let pipeline = try TemporaryPipeline()
    defer { pipeline.remove() }
    try pipeline.write(
      "pipeline.yml", "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n")
    try pipeline.write("kpis.yml", "version: 1\ninclude_default: true\n\(text)\n")
    catalogue = ConfigurationReader.read(pipelineFolder: pipeline.path).0?.catalogue
    complaints = pipeline.complaints()
  }
}
