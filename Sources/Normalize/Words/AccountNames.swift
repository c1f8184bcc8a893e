import Primitives
import Synchronization
import TerrainModel

/// The accounts that all exports name, under one code each. They are numbered when somebody first asks: there are tens
/// of thousands, and few questions are about them.
final class AccountNames: Sendable {
  /// What one input names, in its own order.
  struct Statement: Sendable {
    /// The words of its columns; where it has two, those of the later are what its codes refer to.
    var columns: [[String]]
    /// The account of every row, where the pipeline or the format says one.
    var constant: String?
  }

  /// The accounts after they were numbered.
  struct Numbered: Sendable {
    /// The first spelling of each, by code.
    var labels: [String] = []
    /// By input, then vendor code; missing for empty words.
    var codes: [[UInt32]] = []
    /// By input: whether every vendor code is the canonical one.
    var isKept: [Bool] = []
    /// By input; nil where it says none.
    var constants: [UInt32?] = []
  }

  private let statements: [Statement]
  /// Further names, by the key of the name.
  private let aliases: [String: String]
  private let threads: Int
  private let numbered = Mutex<Numbered?>(nil)

  /// `statements` in the order of the inputs, which is that of the codes; `aliases` as written, and the name that is
  /// meant.
  init(_ statements: [Statement], aliases: [String: String], threads: Int) {
    self.statements = statements
    let sorted = aliases.sorted { $0.key < $1.key }
    self.aliases = Dictionary(sorted.map { (NameKey.account($0.key), $0.value) }) { first, _ in first }
    self.threads = threads
  }

  /// Whether any input names accounts at all.
  var isEmpty: Bool { statements.allSatisfy { $0.columns.isEmpty && $0.constant == nil } }

  /// Made once, by all threads; whoever asks meanwhile waits.
  var all: Numbered {
    numbered.withLock { numbered in
      if let numbered { return numbered }
      let made = number()
      numbered = made
      return made
    }
  }

  private func number() -> Numbered {
    var dictionary = CanonicalDictionary()
    var result = Numbered()
    for statement in statements {
      var codes: [UInt32] = []
      for column in statement.columns { codes = add(column, to: &dictionary) }
      result.codes.append(codes)
      result.isKept.append(InputWords.areKept(codes))
      result.constants.append(statement.constant.map { add([$0], to: &dictionary).first ?? Missing.code })
    }
    result.labels = dictionary.labels
    return result
  }

  /// So many threads fold names side by side before they are added one after the other.
  private func add(_ names: [String], to dictionary: inout CanonicalDictionary) -> [UInt32] {
    let size = 4_096
    let folded = Parallel.map(count: (names.count + size - 1) / size, threads: threads) { chunk in
      self.folded(names[(chunk * size)..<min((chunk + 1) * size, names.count)])
    }
    dictionary.expect(names.count)
    return folded.flatMap { dictionary.codes(of: $0) }
  }

  private func folded(_ names: ArraySlice<String>) -> FoldedNames {
    var folded = FoldedNames(expecting: names.count)
    for name in names {
      let label = NameKey.withoutTrailingIdentifier(meant(by: name))
      folded.add(label) { NameKey.appendAccount(label, to: &$0) }
    }
    return folded
  }

  private func meant(by name: String) -> String {
    aliases.isEmpty ? name : aliases[NameKey.account(name)] ?? name
  }
}
