import TerrainModel

/// Sums up, for each source, what the newest snapshot says otherwise than the one before it.
enum ChangeNotes {
  static func notes(on changes: [RecordChange], currency: String) -> [Diagnostic] {
    var bySource: [String: [RecordChange]] = [:]
    for change in changes { bySource[change.source, default: []].append(change) }
    return bySource.sorted { $0.key < $1.key }.compactMap { source, changes in
      guard let last = changes.map(\.seenOn).max() else { return nil }
      return note(on: changes.filter { $0.seenOn == last }, source: source, currency: currency)
    }
  }

  private static func note(on changes: [RecordChange], source: String, currency: String) -> Diagnostic? {
    guard let first = changes.first else { return nil }
    let withdrawn = changes.filter { $0.kind == .withdrawn }
    var parts: [String] = []
    for (field, word) in [
      (Field.rep, "owner"), (.stage, "stage"), (.amount, "amount"), (.closed, "close date"),
    ] {
      let number = changes.count { $0.field == field }
      if number > 0 { parts.append("\(number) × \(word)") }
    }
    var text = "from the snapshot of \(first.knownOn.text) to that of \(first.seenOn.text)"
    if !parts.isEmpty { text += " changed: \(parts.joined(separator: ", "))" }
    if !withdrawn.isEmpty {
      let money = withdrawn.compactMap(\.amount).reduce(Int128(0)) { $0 + Int128($1) }
      text +=
        (parts.isEmpty ? "" : ";")
        + " \(Language.en.counted(withdrawn.count, "record is", "records are")) no longer there"
      if money != 0 { text += ", worth \(FixedPoint.text(Int64(clamping: money))) \(currency)" }
    }
    return Diagnostic(
      withdrawn.isEmpty ? .note : .warning, at: SourceLocation(file: source), text + ".",
      advice: "restricted/changes.csv lists them with file and line.")
  }
}
