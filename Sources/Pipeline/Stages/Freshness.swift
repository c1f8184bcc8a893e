import TerrainModel

/// Says which sources are missing or stale, and which have too many rejected rows.
struct Freshness {
  let asOf: CalendarDay

  /// Complaints about sources that bring no file, or whose newest file is older than `fresh_days` allows.
  func stale(_ sources: [SourceDefinition], files: [FileAccount]) -> [Diagnostic] {
    sources.compactMap { source in
      let own = files.filter { $0.origin.source == source.name }
      if own.isEmpty {
        guard source.required else { return nil }
        return Diagnostic(
          .warning, at: source.location,
          "source '\(source.name)' has no file that could be used; one was expected",
          advice: "Deliver \(source.files.joined(separator: " or ")), or set required: false.")
      }
      guard let days = source.freshDays else { return nil }
      let newest = own.map { $0.snapshotDay ?? $0.firstSeen }.max() ?? asOf
      guard asOf - newest > days else { return nil }
      return Diagnostic(
        .warning, at: source.location,
        "the newest file of source '\(source.name)' is of \(newest.text), \(Language.en.counted(asOf - newest, "day")) before "
          + "\(asOf.text); at most \(days) were expected",
        advice: "Check the delivery.")
    }
  }

  /// Complaints about sources whose share of rejected rows is above their limits; `failsRun` where one is above
  /// `fail_run`.
  func overLimits(
    _ sources: [SourceDefinition], files: [FileAccount]
  ) -> (warnings: [Diagnostic], failedSources: Set<String>, failsRun: Bool) {
    var warnings: [Diagnostic] = []
    var failed: Set<String> = []
    var failsRun = false
    for source in sources {
      // A snapshot that a newer one has replaced is history: its rejects were told when it was delivered.
      let standing = files.filter { $0.origin.source == source.name && !$0.isReplaced }
      let rows = standing.reduce(RowAccount()) { $0 + $1.rows }
      guard rows.read > 0 else { continue }
      let share = Double(rows.rejected) / Double(rows.read)
      guard share > source.limits.warn else { continue }
      if share > source.limits.failSource { failed.insert(source.name) }
      if share > source.limits.failRun { failsRun = true }
      warnings.append(
        Diagnostic(
          .warning, at: source.location,
          "source '\(source.name)': \(rows.rejected) of \(Language.en.counted(rows.read, "row")) rejected, above the limit of "
            + "\(source.limits.warn)",
          advice: "rejects.csv lists them with file, line and rule."))
    }
    return (warnings, failed, failsRun)
  }
}
