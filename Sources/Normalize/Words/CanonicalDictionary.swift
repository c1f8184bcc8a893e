import Primitives
import TerrainModel

/// Canonical names by code, found again by their key; the first spelling seen becomes the label.
struct CanonicalDictionary: Sendable {
  private(set) var labels: [String] = []
  /// Codes are the numbers of the keys.
  private var keys = NumberedNames()

  /// Makes room for so many keys, if they are more than there are: growing step by step moves every key several times.
  mutating func expect(_ number: Int) {
    labels.reserveCapacity(number)
    keys.expect(number)
  }

  /// The code of a key, which is added with the label where it is new.
  mutating func code(key: String, label: String) -> UInt32 {
    let key = key.utf8Span.span
    return code(key: key, hash: NumberedNames.hash(key), label: label)
  }

  /// The code of a key; nil where nobody has added it.
  func code(ofKey key: String) -> UInt32? {
    keys.number(of: key.utf8Span.span).map { UInt32(clamping: $0) }
  }

  /// The codes of names that were folded apart, in their order; missing for empty ones.
  mutating func codes(of folded: FoldedNames) -> [UInt32] {
    folded.labels.indices.map { index in
      let label = folded.labels[index]
      if label.isEmpty { return Missing.code }
      let key = folded.bytes.span.extracting(folded.range(of: index))
      return code(key: key, hash: folded.hashes[index], label: label)
    }
  }

  private mutating func code(key: Span<UInt8>, hash: UInt64, label: String) -> UInt32 {
    let (number, isNew) = keys.number(of: key, hash: hash)
    if isNew { labels.append(label) }
    return UInt32(clamping: number)
  }
}
