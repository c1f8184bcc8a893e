import TerrainModel

/// Collects everything that is wrong with the files of one reading, so that a person can mend it in one go.
///
/// A class, because readers at every depth write to the same list; it lives within one call and one thread.
final class DiagnosticLog {
  /// More than this helps nobody, and bounds what a mangled file can cost.
  private static let limit = 200

  private(set) var diagnostics: [Diagnostic] = []
  private var dropped = 0

  var hasErrors: Bool { dropped > 0 || diagnostics.contains { $0.severity == .error } }

  func error(_ location: SourceLocation, _ message: String, advice: String = "") {
    append(Diagnostic(.error, at: location, message, advice: advice))
  }

  func warning(_ location: SourceLocation, _ message: String, advice: String = "") {
    append(Diagnostic(.warning, at: location, message, advice: advice))
  }

  /// Takes over what another log has noted: each file is judged in a log of its own, so that one wrong file does not
  /// silence the checks of the next.
  func add(_ other: DiagnosticLog) {
    add(other.diagnostics)
    dropped += other.dropped
  }

  func add(_ diagnostics: [Diagnostic]) {
    diagnostics.forEach(append)
  }

  /// Everything that was noted, by file in reading order, then by line and column; a last note says how many were
  /// left out.
  var sorted: [Diagnostic] {
    var order: [String: Int] = [:]
    for diagnostic in diagnostics where order[diagnostic.location.file] == nil {
      order[diagnostic.location.file] = order.count
    }
    var result = diagnostics.sorted { left, right in
      let (a, b) = (left.location, right.location)
      return (order[a.file] ?? 0, a.line, a.column, left.message)
        < (order[b.file] ?? 0, b.line, b.column, right.message)
    }
    if dropped > 0, let last = result.last {
      result.append(
        Diagnostic(
          .note, at: last.location, "\(dropped) more \(dropped == 1 ? "was" : "were") found.",
          advice: "Mend these first."))
    }
    return result
  }

  private func append(_ diagnostic: Diagnostic) {
    if diagnostics.contains(diagnostic) { return }
    if diagnostics.count < Self.limit { diagnostics.append(diagnostic) } else { dropped += 1 }
  }
}
