import TerrainModel

/// Every file states the version of its schema.
enum Version {
  static let current = 1

  /// Complains unless the value is `1`.
  static func check(_ value: YAMLValue?, in place: SourceLocation, log: DiagnosticLog) {
    guard let value else {
      log.error(place, "the file lacks “version”.", advice: "Add `version: \(current)` as its first line.")
      return
    }
    if value.scalarText == "\(current)" { return }
    let isNewer = value.scalarText.flatMap { Int($0) }.map { $0 > current } ?? false
    value.complain(
      expected: "version \(current)",
      advice: isNewer ? "The file is for a newer program." : "Write `version: \(current)`.")
  }
}
