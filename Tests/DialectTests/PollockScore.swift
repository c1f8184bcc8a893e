/// Ten measures from 0 to 1: success, and precision, recall and F1 of header cells, records and cells, as multisets.
struct PollockScore {
  let total: Double

  init(got: [[String]], wanted: [[String]]) {
    var sum = 1.0
    sum += Self.measure(got.first ?? [], wanted.first ?? [])
    sum += Self.measure(got.dropFirst().map { $0.joined() }, wanted.dropFirst().map { $0.joined() })
    sum += Self.measure(got.flatMap(\.self), wanted.flatMap(\.self))
    total = sum
  }

  private static func measure(_ got: [String], _ wanted: [String]) -> Double {
    if got.isEmpty && wanted.isEmpty { return 3 }
    var counts: [String: Int] = [:]
    for item in wanted { counts[item, default: 0] += 1 }
    var common = 0.0
    for item in got {
      if let left = counts[item], left > 0 {
        counts[item] = left - 1
        common += 1
      }
    }
    guard common > 0 else { return 0 }
    let (precision, recall) = (common / Double(got.count), common / Double(wanted.count))
    return precision + recall + 2 * precision * recall / (precision + recall)
  }
}
