/// What the cells of one column below a possible header look like.
struct ColumnProfile: Sendable {
  /// The type that at least four in five of the filled cells have; nil for a mixture or no filled cell.
  private(set) var type: CellType?
  private(set) var filled = 0
  private(set) var values: Set<String> = []
  private(set) var meanLength = 0.0

  init(types: [CellType], strings: [String]) {
    var counts = [Int](repeating: 0, count: CellType.allCases.count)
    var length = 0
    for (type, string) in zip(types, strings) where type != .empty {
      counts[Int(type.rawValue)] += 1
      filled += 1
      length += string.utf8.count
      values.insert(string)
    }
    guard filled > 0 else { return }
    meanLength = Double(length) / Double(filled)
    type = CellType.allCases.first { counts[Int($0.rawValue)] * 5 >= filled * 4 }
  }

  /// Fewer different values than half of the cells.
  var repeats: Bool { filled >= 4 && values.count * 2 <= filled }
}
