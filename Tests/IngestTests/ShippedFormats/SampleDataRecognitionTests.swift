import Foundation
import TerrainModel
import Testing

@testable import Ingest

/// The files of the demonstration are recognised among all formats that ship, not only among those that its pipeline
/// names.
struct SampleDataRecognitionTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/sample-data"

  /// Beginnings of paths and what they are; the first that fits counts.
  private static let expected = [
    ("people", "terrain-people"), ("outreach/activity", "terrain-activity"),
    ("outreach/invitations", "terrain-invitations"), ("salesnav/activity", "salesnav-activity"),
    ("salesnav/usage", "salesnav-usage"), ("training/", "cornerstone-training"), ("seats/", "terrain-seats"),
    ("spend/", "terrain-spend"), ("survey/", "terrain-survey"), ("finance/", "terrain-controls"),
    ("salesforce/OpportunityHistory", "salesforce-opportunity-history"),
    ("salesforce/Opportunity", "salesforce-opportunity"), ("salesforce/Account", "salesforce-account"),
    ("salesforce/Contact", "salesforce-contact"), ("salesforce/User", "salesforce-user"),
    ("hubspot/", "hubspot-deals-en"),
  ]

  @Test("every export of the demonstration is recognised among all formats")
  func recognised() throws {
    let files = FileManager.default.enumerator(atPath: Self.folder)?.compactMap { $0 as? String } ?? []
    let exports = files.filter { $0.hasSuffix(".csv") }.sorted()
    #expect(exports.count > 30)
    for path in exports {
      let name = path.split(separator: "/").last?.split(separator: ".").first.map { $0.lowercased() } ?? ""
      let known = Self.expected.first { path.hasPrefix($0.0) }?.1
      let format = path.hasPrefix("linkedin/") ? "linkedin-" + name : known
      let file = try GoldenReading.inspect(Self.folder + "/" + path, formats: GoldenReading.formats).0
      #expect(file.format.name == format, "\(path)")
    }
  }
}
