import Dialect
import Foundation
import Testing

/// The benchmark's sample, where it lies beside the checkout; scored as `Tests/Scoring/pollock.py` does.
struct PollockTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/exports/pollock")

  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("csv").path)
  }

  @Test(
    "the sample scores 9.95", .enabled(if: isThere, "../shared/exports/pollock is not beside the checkout"))
  func score() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("csv").path)
    var kinds: [String: [Double]] = [:]
    var total = 0.0
    for name in names.sorted() {
      let polluted = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("csv/\(name)")))
      let clean = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("clean/\(name)")))
      let score = PollockScore(got: Reading(polluted).output, wanted: Self.plainRows(clean)).total
      total += score
      kinds[Self.kind(name), default: []].append(score)
    }
    let simple = total / Double(max(1, names.count))
    #expect(simple >= 9.95, "simple \(simple)")
    // Whatever the weights are, the weighted score is no less than the worst kind.
    for (kind, scores) in kinds.sorted(by: { $0.key < $1.key }) {
      let mean = scores.reduce(0, +) / Double(scores.count)
      #expect(mean >= 9.9, "\(kind): \(mean)")
    }
  }

  private static func kind(_ name: String) -> String {
    name.hasPrefix("row") ? String(name.prefix(9)) : name
  }

  /// The clean files quote every cell, double quotes inside, and end lines with LF; read here without the reader under
  /// test.
  private static func plainRows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.dropFirst().dropLast().components(separatedBy: "\",\"").map { $0.replacing("\"\"", with: "\"") }
    }
  }
}
