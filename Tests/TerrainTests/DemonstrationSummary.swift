import Foundation
import Testing

/// The part of a demonstration's `summary.json` that README.md quotes, as README.md words it.
struct DemonstrationSummary: Decodable {
  struct Observation: Decodable {
    struct Side: Decodable { var n: Int }

    var observation: String
    var comparison: String
    var verdict: String
    var grade: String
    var estimate: Double?
    var low: Double?
    var high: Double?
    var exposed: Side
    var unexposed: Side
  }
  struct Rows: Decodable {
    var rejected: Int
    var duplicate: Int
  }

  var observations: [Observation]
  var rows: Rows

  func isClaimed(_ comparison: String) -> Bool {
    observations.contains { $0.comparison == comparison && $0.verdict.hasPrefix("goes_with") }
  }

  func statements() throws -> [String] {
    let touch = try observation("touch_and_winning", "goes_with_more", grade: "D")
    let training = try observation("training_and_acceptance", "goes_with_more", grade: "B")
    let linkedIn = try observation("linkedin_and_winning:LinkedIn", "cannot_tell", grade: "D")
    let webinar = try observation("source_and_winning:Webinar", "cannot_tell", grade: "D")
    return [
      try points(touch) + ", \(grouped(touch.exposed.n)) and \(grouped(touch.unexposed.n)) deals",
      try points(training)
        + ", \(grouped(training.exposed.n)) and \(grouped(training.unexposed.n)) invitations",
      "LinkedIn \(try points(linkedIn)): cannot tell yet",
      "within segments \(try points(webinar)): cannot tell yet",
      "\(rows.rejected) rejected, with file, line and byte range; \(rows.duplicate) duplicates",
    ]
  }

  private func observation(_ name: String, _ verdict: String, grade: String) throws -> Observation {
    let found = try #require(observations.first { $0.observation == name })
    #expect(found.verdict == verdict)
    #expect(found.grade == grade)
    return found
  }

  /// “+14.9 points (+10.8 to +19.0)”.
  private func points(_ observation: Observation) throws -> String {
    let values = try [observation.estimate, observation.low, observation.high].map { value in
      String(format: "%+.1f", try #require(value) * 100).replacingOccurrences(of: "-", with: "−")
    }
    return "\(values[0]) points (\(values[1]) to \(values[2]))"
  }

  private func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : String(format: "%d,%03d", count / 1000, count % 1000)
  }
}
