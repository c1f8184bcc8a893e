import TerrainModel
import Testing

@testable import Report

/// Folders that name reps, in paths of files and of messages.
struct RedactorTests {
  private static let redactor = Redactor(SampleResult.make())

  @Test(
    "Whatever lies between the source's own folder and the file may name somebody",
    arguments: [
      ("linkedin/maria-ibanez/Messages.csv", "linkedin/*/Messages.csv"),
      ("linkedin/maria-ibanez/export/Messages.csv", "linkedin/*/*/Messages.csv"),
      ("linkedin/Messages.csv", "linkedin/Messages.csv"),
    ])
  func folders(_ path: String, _ shown: String) {
    #expect(Self.redactor.path(FactOrigin(source: "linkedin", file: path, hash: "")) == shown)
    #expect(Self.redactor.path(path) == shown)
    #expect(Self.redactor.path("/srv/exports/" + path) == "/srv/exports/" + shown)
  }

  @Test("Paths of other sources stay")
  func others() {
    #expect(Self.redactor.path("crm/north/deals.csv") == "crm/north/deals.csv")
    #expect(Self.redactor.path("pipelines/demo/kpis.yml") == "pipelines/demo/kpis.yml")
  }
}
