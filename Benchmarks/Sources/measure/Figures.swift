import Foundation

/// The runs of all engines, put together.
struct Figures {
  let names: [String]
  /// By engine, then round.
  let runs: [[ProcessRun]]

  /// Medians, and each engine's time and memory as a multiple of the first one's.
  /// `bytes`: what was read, for the throughput; nil where a store was asked.
  func table(bytes: Int?) -> String {
    let heads = ["wall s", "min", "max", "MB/s", "CPU s", "peak MB", "time ×", "memory ×"]
    var lines = [row("", heads)]
    for (name, runs) in zip(names, runs) {
      let wall = Self.median(runs.map(\.wall))
      let cells = [
        Self.text(wall, 2), Self.text(runs.map(\.wall).min() ?? 0, 2),
        Self.text(runs.map(\.wall).max() ?? 0, 2),
        bytes.map { Self.text(Double($0) / wall / 1e6, 0) } ?? "–",
        Self.text(Self.median(runs.map(\.processor)), 2),
        Self.text(Self.median(runs.map(\.peak)), 0),
        Self.text(wall / Self.median(self.runs[0].map(\.wall)), 2),
        Self.text(Self.median(runs.map(\.peak)) / Self.median(self.runs[0].map(\.peak)), 2),
      ]
      lines.append(row(name, cells))
    }
    return lines.joined(separator: "\n")
  }

  /// Per round, each engine's time as a multiple of the first one's: noise of the machine cancels.
  var paired: String {
    names.indices.dropFirst().map { index in
      let ratios = zip(runs[index], runs[0]).map { $0.wall / $1.wall }
      let each = ratios.map { Self.text($0, 2) }.joined(separator: " ")
      return "\(names[index]) ÷ \(names[0]), per round: median \(Self.text(Self.median(ratios), 2)); \(each)"
    }.joined(separator: "\n")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    ([name.padding(toLength: 10, withPad: " ", startingAt: 0)]
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }).joined()
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func text(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
