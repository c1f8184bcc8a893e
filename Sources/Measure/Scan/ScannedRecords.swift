/// What the scans of all record kinds found.
struct ScannedRecords: Sendable {
  /// By task of the plan.
  var results: [TaskResult]
  /// The events that conversions end with, by worker; only those that a scan of their records could find on its own.
  var events: [ConvertingSide: [EventShares]] = [:]

  /// `tasks`: how many the plan has.
  init(tasks: Int) {
    results = [TaskResult](repeating: TaskResult(), count: tasks)
  }
}
