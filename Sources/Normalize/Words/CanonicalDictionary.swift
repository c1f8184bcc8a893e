import TerrainModel

/// Canonical names by code, found again by their key; the first spelling seen becomes the label.
struct CanonicalDictionary: Sendable {
  private(set) var labels: [String] = []
  private var codes: [String: UInt32] = [:]

  /// Makes room for so many keys, if they are more than there are: growing step by step moves every key several times.
  mutating func expect(_ number: Int) {
    guard number > labels.count else { return }
    labels.reserveCapacity(number)
    codes.reserveCapacity(number)
  }

  /// The code of a key, which is added with the label where it is new.
  mutating func code(key: String, label: String) -> UInt32 {
    if let code = codes[key] { return code }
    let code = UInt32(clamping: labels.count)
    labels.append(label)
    codes[key] = code
    return code
  }

  /// The code of a key; nil where nobody has added it.
  func code(ofKey key: String) -> UInt32? { codes[key] }

  /// Adds a label under no key, for names that must not be found by themselves (two people of one name).
  mutating func add(label: String) -> UInt32 {
    labels.append(label)
    return UInt32(clamping: labels.count - 1)
  }

  /// Lets a further key lead to a code; a key that is taken keeps its code.
  mutating func bind(key: String, to code: UInt32) {
    if codes[key] == nil { codes[key] = code }
  }
}
