import Foundation

/// The runs of all engines, put together.
struct Figures {
  let names: [String]
  /// By engine, then round.
  let runs: [[ProcessRun]]

  /// Medians; where `compared`, also each engine's time and memory as a multiple of the first one's.
  /// `bytes`: what was read, for the throughput; nil where a store was asked.
  func table(bytes: Int?, compared: Bool = true) -> String {
    let heads = ["wall s", "min", "max", "CPU s", "peak MB"]
    let more = (bytes == nil ? [] : ["MB/s"]) + (compared ? ["time ×", "memory ×"] : [])
    return ([row("", heads + more)] + names.indices.map { row(names[$0], cells(of: $0, bytes, compared)) })
      .joined(separator: "\n")
  }

  private func cells(of engine: Int, _ bytes: Int?, _ compared: Bool) -> [String] {
    let own = runs[engine]
    let wall = Self.median(own.map(\.wall))
    let peak = Self.median(own.map(\.peak))
    var cells = [
      Self.text(wall, 2), Self.text(own.map(\.wall).min() ?? 0, 2), Self.text(own.map(\.wall).max() ?? 0, 2),
      Self.text(Self.median(own.map(\.processor)), 2), Self.text(peak, 0),
    ]
    if let bytes { cells.append(Self.text(Double(bytes) / wall / 1e6, 0)) }
    if compared {
      cells.append(Self.text(wall / Self.median(runs[0].map(\.wall)), 2))
      cells.append(Self.text(peak / Self.median(runs[0].map(\.peak)), 2))
    }
    return cells
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
    let width = max(10, (names.map(\.count).max() ?? 0) + 1)
    return
      ([name.padding(toLength: width, withPad: " ", startingAt: 0)]
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }).joined()
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func text(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
