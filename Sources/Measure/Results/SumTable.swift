/// Sums by group: an array where that is small enough, else a list that is sorted at the end.
struct SumTable {
  private var dense: [SumCell]
  private var list: [(group: Int, cell: SumCell)] = []
  private static let mostCells = 1 << 21

  init(groups: Int) {
    dense = groups <= Self.mostCells ? [SumCell](repeating: SumCell(), count: groups) : []
  }

  mutating func add(_ cell: SumCell, to group: Int) {
    if dense.isEmpty { list.append((group, cell)) } else { dense[group].add(cell) }
  }

  /// Groups that have rows, ascending, with their sums.
  consuming func finish() -> [(group: Int, cell: SumCell)] {
    var result: [(group: Int, cell: SumCell)] = []
    for group in dense.indices where dense[group].rows > 0 { result.append((group, dense[group])) }
    list.sort { $0.group < $1.group }
    for (group, cell) in list {
      if let last = result.indices.last, result[last].group == group {
        result[last].cell.add(cell)
      } else {
        result.append((group, cell))
      }
    }
    return result
  }
}
