import Dialect
import Foundation
import TerrainModel
import Testing

/// Exports of real systems' dialects, where they lie beside the checkout.
struct SharedExportsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/exports")

  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func read(_ path: String) throws -> Reading {
    Reading([UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(path))))
  }

  private struct Expected {
    var path: String
    var delimiter = ","
    var encoding = TextEncoding.utf8
    var headerLine = 1
    var records: Int
    var footers = 0
  }

  @Test(
    "delimiter, encoding, header and records", .enabled(if: isThere, "../shared is not beside the checkout"))
  func dialects() throws {
    let all = [
      Expected(path: "dialects/hubspot/hubspot-crm-exports-all-deals-2026-03-31.csv", records: 12),
      Expected(path: "dialects/linkedin/Connections.csv", headerLine: 4, records: 5),
      Expected(path: "dialects/linkedin/Shares.csv", records: 2),
      Expected(path: "dialects/linkedin/messages.csv", records: 4),
      Expected(
        path: "dialects/linkedin_2018/Shares.csv", delimiter: "\t", encoding: .utf16LittleEndian, records: 1),
      Expected(path: "dialects/linkedin_resaved_excel_es/Connections.csv", delimiter: ";", records: 5),
      Expected(path: "dialects/pipedrive/deals_fr.csv", delimiter: ";", records: 12),
      Expected(path: "dialects/salesforce_export_service/User.csv", encoding: .windows1252, records: 3),
      Expected(path: "dialects/salesforce_report/report_en.csv", records: 12, footers: 3),
      Expected(
        path: "dialects/salesforce_report/report_fr_cp1252.csv", delimiter: ";", encoding: .windows1252,
        records: 12,
        footers: 3),
      Expected(path: "dialects/salesnav_analytics/activity.csv", records: 60),
      Expected(path: "public/crm-sales-opportunities/sales_pipeline.csv", records: 8800),
      Expected(path: "public/crm-sales-opportunities/sales_teams.csv", records: 35),
      Expected(path: "public/linkedin-export-viewer/Connections.csv", headerLine: 4, records: 2000),
      Expected(path: "public/revenue-forecaster/opportunities.csv", records: 14343),
    ]
    for expected in all {
      let reading = try read(expected.path)
      #expect(reading.dialect.separator.value.text == expected.delimiter, "\(expected.path)")
      #expect(reading.dialect.quote.value == 0x22, "\(expected.path)")
      #expect(reading.dialect.encoding.value == expected.encoding, "\(expected.path)")
      #expect(reading.dialect.layout.headerLine == expected.headerLine, "\(expected.path)")
      #expect(reading.rows.count == expected.records, "\(expected.path)")
      #expect(reading.summary.setAside[.footer, default: []].count == expected.footers, "\(expected.path)")
      #expect(reading.summary.rejects.isEmpty, "\(expected.path)")
    }
  }

  @Test(
    "comments with backslashes: the line that was not quoted is named", .enabled(if: isThere, "no ../shared"))
  func comments() throws {
    let reading = try read("dialects/linkedin/Comments.csv")
    #expect(reading.dialect.escape.value == .backslash)
    #expect(reading.rows.count == 4)
    #expect(reading.rows.contains { $0.last == "Je dirais \"oui, mais\" à ça, non?" })
    #expect(reading.summary.rejects.map(\.rule) == [.tooFewFields])
  }
}
