import TerrainModel

/// Takes the names of reps out of texts that are shared: messages of the run, and paths of files.
struct Redactor: Sendable {
  /// Longest first, so that a full name goes before a part of it.
  private let names: [String]
  /// Of each source whose folders name reps: what its patterns begin with (`linkedin/`). Any folder behind it may name one.
  private let roots: [String: [String]]

  init(_ result: RunResult) {
    var names = Self.reps(result.values)
    for unmatched in result.unmatched where Disclosure.isPersonal(unmatched.field) {
      names.insert(unmatched.name)
      if let candidate = unmatched.candidate { names.insert(candidate) }
    }
    self.names = names.filter { $0.count >= 2 }.sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
    let ofFolders = result.pipeline.sources.filter { $0.repOrigin == .folder }
    roots = Dictionary(ofFolders.map { ($0.name, $0.files.map(Self.root)) }) { $0 + $1 }
  }

  func text(_ text: String) -> String {
    names.reduce(text) { Self.replacing($1, in: $0) }
  }

  /// A path as it may be shown: where folders name reps, they are asterisks.
  func path(_ origin: FactOrigin) -> String {
    guard let roots = roots[origin.source] else { return text(origin.file) }
    let own = roots.filter { origin.file.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count } ?? ""
    return text(own + Self.withoutFolders(origin.file.dropFirst(own.count)))
  }

  /// The same for a path that a message names. It may be of any source, and begin at the root of the file system.
  func path(_ file: String) -> String {
    for root in roots.values.joined().sorted(by: { $0.utf8.count > $1.utf8.count }) where !root.isEmpty {
      if file.hasPrefix(root) { return text(root + Self.withoutFolders(file.dropFirst(root.count))) }
      if let found = file.firstRange(of: "/" + root) {
        return text(file[..<found.upperBound] + Self.withoutFolders(file[found.upperBound...]))
      }
    }
    return text(file)
  }

  private static func withoutFolders(_ path: Substring) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast().map { _ in "*" } + parts.suffix(1).map(String.init)).joined(separator: "/")
  }

  /// The folders that a pattern names without a wildcard.
  private static func root(of pattern: String) -> String {
    let fixed = pattern.prefix { !"*?[{".contains($0) }
    return fixed.lastIndex(of: "/").map { String(fixed[...$0]) } ?? ""
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
