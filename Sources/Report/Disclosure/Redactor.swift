import TerrainModel

/// Takes the names of reps out of texts that are shared: messages of the run, and paths of files.
struct Redactor: Sendable {
  /// Longest first, so that a full name goes before a part of it.
  private let names: [String]
  private let foldersNameReps: Set<String>

  init(_ result: RunResult) {
    var names = Self.reps(result.values)
    for unmatched in result.unmatched where Disclosure.isPersonal(unmatched.field) {
      names.insert(unmatched.name)
      if let candidate = unmatched.candidate { names.insert(candidate) }
    }
    self.names = names.filter { $0.count >= 2 }.sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
    foldersNameReps = Set(result.pipeline.sources.filter { $0.repOrigin == .folder }.map(\.name))
  }

  func text(_ text: String) -> String {
    names.reduce(text) { Self.replacing($1, in: $0) }
  }

  /// A path as it may be shown: where folders name reps, the folder is an asterisk.
  func path(_ origin: FactOrigin) -> String {
    var parts = origin.file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if foldersNameReps.contains(origin.source), parts.count >= 2 { parts[parts.count - 2] = "*" }
    return text(parts.joined(separator: "/"))
  }

  /// Every rep that some figure is of.
  private static func reps(_ values: MetricValues) -> Set<String> {
    var names: Set<String> = []
    // Most KPIs are of the same reps: what was looked at last need not be again.
    var last: [String] = []
    for answer in values.answers where answer.frame.dimension == .rep {
      let used = answer.usedMembers
      if used != last { names.formUnion(used) }
      last = used
    }
    return names
  }

  private static func replacing(_ name: String, in text: String) -> String {
    guard text.utf8.count >= name.utf8.count else { return text }
    let (source, needle) = (Array(text.lowercased()), Array(name.lowercased()))
    let original = Array(text)
    guard source.count == original.count, source.count >= needle.count else { return text }
    var result = ""
    var index = 0
    while index < source.count {
      if index + needle.count <= source.count, source[index] == needle[0],
        source[index..<(index + needle.count)].elementsEqual(needle)
      {
        result += "…"
        index += needle.count
      } else {
        result.append(original[index])
        index += 1
      }
    }
    return result
  }
}
