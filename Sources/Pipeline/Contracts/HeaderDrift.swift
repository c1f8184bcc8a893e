import Segments
import TerrainModel

/// Says where the columns of an export are others than in the delivery before: what is new, what is gone.
struct HeaderDrift {
  let exports: [IngestedExport]

  /// By source and kind of export: a note on each new column, a warning on each that is gone although it was read.
  func diagnostics(_ sources: [SourceDefinition]) -> [Diagnostic] {
    sources.flatMap { source -> [Diagnostic] in
      let own = exports.filter { $0.source.name == source.name }
      let kinds = Dictionary(grouping: own) { [$0.format.family, $0.repFolder ?? ""] }
      return kinds.keys.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { key in
        drift(of: (kinds[key] ?? []).sorted(by: Self.isOlder))
      }
    }
  }

  /// Headers are compared as recognition does: without case.
  private static func name(_ header: String) -> String { header.lowercased() }

  private static func isOlder(_ left: IngestedExport, _ right: IngestedExport) -> Bool {
    let (first, second) = (left.snapshotDay ?? left.firstSeen, right.snapshotDay ?? right.firstSeen)
    return first == second ? left.origin.file < right.origin.file : first < second
  }

  private func drift(of files: [IngestedExport]) -> [Diagnostic] {
    guard let newest = files.last, let before = files.dropLast().last else { return [] }
    let (now, then) = (newest.segment.metadata, before.segment.metadata)
    guard newest.format.name == before.format.name else {
      return [
        Diagnostic(
          .note, at: SourceLocation(file: newest.origin.file, line: 1),
          "is read as \(newest.format.name), the delivery before (\(before.origin.file)) as \(before.format.name)."
        )
      ]
    }
    let (present, former) = (Set(now.headers.map(Self.name)), Set(then.headers.map(Self.name)))
    let added = now.headers.filter { !former.contains(Self.name($0)) && !$0.isEmpty }
    let gone = then.headers.filter { !present.contains(Self.name($0)) && !$0.isEmpty }
    var found = added.map { header in
      let isRead = !now.unmappedHeaders.contains(header)
      return Diagnostic(
        .note, at: SourceLocation(file: newest.origin.file, line: 1),
        "column '\(header)' is new; \(isRead ? "it is read" : "nothing is read from it").")
    }
    for header in gone where !then.unmappedHeaders.contains(header) {
      let nearest = EditDistance.nearest(to: header, among: added)
      found.append(
        Diagnostic(
          .warning, at: SourceLocation(file: newest.origin.file, line: 1),
          "column '\(header)', which \(before.origin.file) had, is gone.",
          advice: nearest.map {
            "If '\($0)' is its new name, add that to the headers of the column in the format."
          }
            ?? "Ask whether it was left out by mistake."))
    }
    return found
  }
}
