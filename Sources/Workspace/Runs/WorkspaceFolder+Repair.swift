import TerrainModel

/// The database says which runs count; folders and links follow it.
extension WorkspaceFolder {
  /// Puts right what a killed writer left behind.
  func repair() throws(Failure) {
    let known = try allRunIDs()
    for name in FileSystem.names(in: runsFolder) where !known.contains(name) {
      try FileSystem.removeIfPresent("\(runsFolder)/\(name)")
    }
    for name in FileSystem.names(in: outputFolder) where name.hasSuffix(FileSystem.temporarySuffix) {
      try FileSystem.removeIfPresent("\(outputFolder)/\(name)")
    }
    try FileSystem.removeIfPresent("\(path)/contact.key\(FileSystem.temporarySuffix)")
    try removeUnfinishedSegments()
    try switchLinks()
  }

  /// Makes each day's link and `latest` (the greatest day) point to the runs that stand, touching only what differs.
  /// A run whose folder somebody has removed gets no link.
  func switchLinks(afterDays: () throws(Failure) -> Void = {}) throws(Failure) {
    let runs = try runs().filter { FileSystem.isFolder($0.folder) }
    let days = Dictionary(
      runs.map { ($0.asOf.text, "runs/\($0.id)") }, uniquingKeysWith: { first, _ in first })
    for (name, target) in days.sorted(by: { $0.key < $1.key }) {
      try point(name, to: target)
    }
    try afterDays()
    if let latest = runs.first { try point("latest", to: "runs/\(latest.id)") }
    for name in FileSystem.names(in: outputFolder) where isStray(name, days: days, hasLatest: !runs.isEmpty) {
      try FileSystem.removeIfPresent("\(outputFolder)/\(name)")
    }
    try FileSystem.synchronize(outputFolder)
  }

  private func point(_ name: String, to target: String) throws(Failure) {
    let link = "\(outputFolder)/\(name)"
    if FileSystem.linkTarget(link) != target { try FileSystem.switchLink(link, to: target) }
  }

  /// Whether a name in `out` is one of our links that no run stands behind. Files of other making are left alone.
  private func isStray(_ name: String, days: [String: String], hasLatest: Bool) -> Bool {
    guard FileSystem.linkTarget("\(outputFolder)/\(name)") != nil else { return false }
    return name == "latest" ? !hasLatest : CalendarDay(text: name) != nil && days[name] == nil
  }
}
