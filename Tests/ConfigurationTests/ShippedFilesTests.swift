import Configuration
import Foundation
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

  /// The registry is written by hand: a file that nobody listed would be missing from the program.
  @Test func everyFormatOfTheFolderIsInTheProgram() throws {
    let files = try Repository.names(in: "Sources/Configuration/Resources/Formats")
    let (formats, _, _) = ConfigurationReader.shipped()
    #expect(formats.map { $0.location.file } == files.map { "shipped:\($0)" })
    #expect(formats.map { "\($0.name).yml" } == files, "a file is named after its format")
  }

  @Test func theDefaultCatalogueHasTheNamesThatReportsBuildOn() throws {
    let catalogue = try #require(ConfigurationReader.shipped().catalogue)
    let names = [
      "activities", "active_reps", "active_days", "invitations_sent", "acceptance_rate", "messages_sent",
      "response_rate", "meetings", "training_completed", "social_selling_index", "opportunities_created",
      "opportunities_won", "opportunities_lost", "revenue", "deal_size", "deal_size_mean", "win_rate",
      "open_share",
      "cycle_days", "sales_velocity", "pipeline_created", "pipeline_social_sourced",
      "pipeline_social_influenced",
      "win_rate_touched", "win_rate_untouched", "seats_active",
    ]
    #expect(names.filter { catalogue.kpi($0) == nil } == [])
    for kpi in catalogue.kpis {
      #expect(kpi.label.en != kpi.definition.en && kpi.definition.en.hasSuffix("."), "\(kpi.name)")
      #expect(kpi.definition.en != kpi.definition.fr && kpi.definition.fr.hasSuffix("."), "\(kpi.name)")
    }
    #expect(catalogue.measures.map(\.name).count == Set(catalogue.measures.map(\.name)).count)
  }

  @Test func whatTheDecoderDependsOnIsInItsText() throws {
    let text = try Repository.text("docs/reference/format.yml")
    func decoderText(_ old: String, _ new: String) throws -> String {
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text)
      return try #require(ConfigurationReader.format(text: changed, file: "x.yml").0).decoderText
    }
    let original = try #require(ConfigurationReader.format(text: text, file: "format.yml").0).decoderText
    for (old, new) in [
      ("dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"), ("delimiter: \";\"", "delimiter: \",\""),
      ("zone: UTC", "zone: Asia/Tokyo"),
      ("header: Who", "header: Wer"), ("first_cell: [\"Total\"", "first_cell: [\"Sum\""),
      ("key: profile_url", "key: email"),
      ("needs_value: true", "needs_value: false"),
    ] {
      #expect(try decoderText(old, new) != original, "\(new)")
    }
    for (old, new) in [
      ("Mail: email", "Mail: message"), ("direction: outgoing", "direction: incoming"),
      ("Reference: activity", "Another label"),
    ] {
      #expect(try decoderText(old, new) == original, "\(new)")
    }
  }
}
