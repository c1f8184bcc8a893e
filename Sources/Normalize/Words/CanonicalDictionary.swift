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
    return code(keys.number(of: key, hash: NumberedNames.hash(key)), label: label)
  }

  /// The code of a key; nil where nobody has added it.
  func code(ofKey key: String) -> UInt32? {
    keys.number(of: key.utf8Span.span).map { UInt32(clamping: $0) }
  }

  /// The codes of names that were folded apart, in their order; missing for empty ones.
  mutating func codes(of folded: FoldedNames) -> [UInt32] {
    var codes: [UInt32] = []
    codes.reserveCapacity(folded.labels.count)
    for start in stride(from: 0, to: folded.labels.count, by: Self.block) {
      let block = start..<min(start + Self.block, folded.labels.count)
      let likely = keys.likely(folded.hashes.span.extracting(block))
      for index in block {
        let label = folded.labels[index]
        let key = folded.bytes.span.extracting(folded.range(of: index))
        codes.append(
          label.isEmpty
            ? Missing.code
            : code(
              keys.number(of: key, hash: folded.hashes[index], likely: likely[index - start]), label: label))
      }
    }
    return codes
  }

  /// So many names are looked for together.
  private static let block = 512

  private mutating func code(_ found: (number: Int, isNew: Bool), label: String) -> UInt32 {
    if found.isNew { labels.append(label) }
    return UInt32(clamping: found.number)
  }
}
