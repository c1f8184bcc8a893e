import TerrainModel

/// A source as it is written into a drafted `pipeline.yml`.
struct SourceDraft {
  var name: String
  var patterns: [String]
  /// Empty: recognised among all formats.
  var formats: [String]
  var delivery: SourceDefinition.Delivery
  var isByFolder: Bool
  var fileCount: Int

  var yaml: String {
    var lines = ["  - source: \(name)"]
    let files = patterns.map(YAMLText.quoted).joined(separator: ", ")
    lines.append("    files: [\(files)]    # \(fileCount) found")
    if !formats.isEmpty { lines.append("    format: [\(formats.joined(separator: ", "))]") }
    lines.append("    delivery: \(delivery.rawValue)    # \(Self.reason(delivery))")
    if isByFolder { lines.append("    rep: folder    # the folder or archive says whose export it is") }
    return lines.joined(separator: "\n")
  }

  private static func reason(_ delivery: SourceDefinition.Delivery) -> String {
    delivery == .snapshot
      ? "each delivery states everything; write append if it states only what is new"
      : "files add up, and what is in several counts once; write rolling if each states its days whole"
  }
}
