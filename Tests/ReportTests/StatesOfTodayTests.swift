import Report
import TerrainModel
import Testing

/// Months of what changes still are shown, and not held against the months before them.
struct StatesOfTodayTests {
  @Test("A KPI that is no series has a latest month, and nothing that is usual")
  func usual() throws {
    var result = SampleResult.make()
    #expect(try Self.row("Deals won", of: result)[3] != "–")
    let place = try #require(result.catalogue.kpis.firstIndex { $0.name == "won" })
    result.catalogue.kpis[place].isSeries = false
    let row = try Self.row("Deals won", of: result)
    #expect(row[2] != "–" && row[3] == "–", "\(row)")
    #expect(try Self.row("Revenue", of: result)[3] != "–")
  }

  /// The cells of a KPI in the table of the situation.
  private static func row(_ label: String, of result: RunResult) throws -> [String] {
    let lines = Outputs(result).text("report.md").split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("| \(label) | ") })
    return line.split(separator: "|").map { $0.trimming { $0 == " " } }
  }
}

extension Substring {
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
    String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
