/// The answers of one task: groups of its query that have rows, ascending, each with its cell.
struct TaskResult: Sendable {
  var groups: [Int] = []
  var cells: [Cell] = []

  /// nil for a group without rows.
  func cell(_ group: Int) -> Cell? {
    let index = groups.firstIndex(notBelow: group)
    return index < groups.count && groups[index] == group ? cells[index] : nil
  }
}
