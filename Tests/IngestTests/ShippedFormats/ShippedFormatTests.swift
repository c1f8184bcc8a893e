import Segments
import TerrainModel
import Testing

@testable import Ingest

/// Every format that ships reads a small export of its system as written, and no other format takes it.
struct ShippedFormatTests {
  private static let exports: [GoldenExport] =
    GoldenLinkedInArchive.all + GoldenLinkedInProducts.all + GoldenSalesforce.all + GoldenReports.all
    + GoldenHubSpot.all + GoldenOtherSystems.all + GoldenPlainLayouts.all + GoldenResaved.all

  @Test("a small export in the dialect of its system is read as written", arguments: exports)
  func golden(export: GoldenExport) throws {
    let folder = try TemporaryFolder()
    let reading = try GoldenReading(path: try folder.write(export.bytes, as: export.file))
    #expect(reading.format.name == export.format)
    #expect(reading.metadata.rejects.map(\.message) == [])
    #expect(reading.metadata.ignored == export.ignored)
    #expect(reading.rowCount == export.rows.count)
    for (row, expected) in export.rows.enumerated() where row < reading.rowCount {
      for (field, text) in expected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if field.type == .key {
          #expect(reading.matches(text, field, row: row), "\(field.rawValue) of fact \(row)")
        } else {
          #expect(reading.texts(field)[row] == text, "\(field.rawValue) of fact \(row)")
        }
      }
    }
  }

  @Test("it is recognised in any order of the formats, and the others refuse it", arguments: exports)
  func recognition(export: GoldenExport) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(export.bytes, as: export.file)
    let reversed = try GoldenReading.inspect(path, formats: GoldenReading.formats.reversed()).0
    #expect(reversed.format.name == export.format)
    let takers = GoldenReading.formats.filter { (try? GoldenReading.inspect(path, formats: [$0])) != nil }
    #expect(Set(takers.map(\.name)) == export.twins.union([export.format]))
  }

  @Test("no format ships without an export that shows it")
  func complete() {
    let shown = Set(Self.exports.map(\.format))
    #expect(GoldenReading.formats.map(\.name).filter { !shown.contains($0) } == [])
  }

  @Test("facts of the exports use fields that their record kind has")
  func fields() throws {
    for export in Self.exports {
      let format = try #require(GoldenReading.formats.first { $0.name == export.format })
      let used = export.rows.reduce(into: Set<Field>()) { $0.formUnion($1.keys) }
      #expect(used.isSubset(of: format.record.fields), "\(export.testDescription)")
    }
  }
}
