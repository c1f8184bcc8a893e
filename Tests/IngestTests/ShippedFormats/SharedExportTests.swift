import Configuration
import Foundation
import Segments
import TerrainModel
import Testing

@testable import Ingest

/// Exports of real layouts that are kept beside the repository: each is recognised and read whole.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: SharedExport.folder),
    "the exports beside the repository are not here"))
struct SharedExportTests {
  @Test("an export of a known layout is recognised, and no row is lost", arguments: SharedExport.dialects)
  func dialect(export: SharedExport) throws {
    try check(export, formats: GoldenReading.formats)
  }

  @Test("a public data set is recognised, and no row is lost", arguments: SharedExport.publicSets)
  func publicSet(export: SharedExport) throws {
    try check(export, formats: SharedExport.pipelineFormats(for: export) + GoldenReading.formats)
  }

  @Test("every file that is there is expected here")
  func complete() throws {
    let known = Set((SharedExport.dialects + SharedExport.publicSets).map(\.path) + SharedExport.foreign)
    for folder in ["dialects", "public"] {
      let files = FileManager.default.enumerator(atPath: SharedExport.folder + "/" + folder)
      let found = (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".csv") }
      #expect(!found.isEmpty)
      #expect(found.map { folder + "/" + $0 }.filter { !known.contains($0) } == [])
    }
  }

  @Test("what no format knows is refused, not guessed at", arguments: SharedExport.foreign)
  func foreign(path: String) {
    #expect(throws: Failure.self) {
      try GoldenReading.inspect(SharedExport.folder + "/" + path, formats: GoldenReading.formats)
    }
  }

  @Test("the twelve deals are the same in every layout", arguments: SharedExport.deals)
  func deals(path: String) throws {
    let reading = try GoldenReading(path: SharedExport.folder + "/" + path)
    var counts: [String: Int] = [:]
    var sums: [String: Double] = [:]
    for (status, amount) in zip(reading.texts(.status), reading.texts(.amount)) {
      counts[status, default: 0] += 1
      sums[status, default: 0] += Double(amount) ?? 0
    }
    #expect(counts == ["won": 6, "lost": 3, "open": 3])
    #expect(sums == ["won": 40_738.5, "lost": 25_924.5, "open": 19_752])
    #expect(reading.texts(.amount).filter(\.isEmpty).count == 1)
    #expect(Set(reading.texts(.closed).map { $0.prefix(7) }) == ["2026-02"])
    #expect(Set(reading.texts(.rep)).count == 3)
  }

  private func check(_ export: SharedExport, formats: [FormatDefinition]) throws {
    let reading = try GoldenReading(path: SharedExport.folder + "/" + export.path, formats: formats)
    #expect(reading.format.name == export.format)
    #expect(reading.metadata.rejects.map { "\($0.line) \($0.column) \($0.message)" } == [])
    #expect(reading.metadata.accepted == export.accepted)
    #expect(reading.metadata.ignored == export.ignored)
    #expect(reading.rowCount == export.accepted)
  }
}
