import Primitives
import TerrainModel

/// The accounts of the facts while they are built: names by code, found again by their key (`NameKey.account`). The first
/// spelling seen becomes the name.
struct AccountNames: Sendable {
  private(set) var labels: [String] = []
  private var numbers = NumberedNames()

  /// Names with their keys, folded apart from the others of an export.
  struct Folded: Sendable {
    /// Empty for an empty name.
    var labels: [String] = []
    /// The bytes of all keys, and where each ends.
    var keys: [UInt8] = []
    var ends: [Int] = []
    var hashes: [UInt64] = []

    /// Makes room for so many names.
    mutating func reserve(_ number: Int) {
      labels.reserveCapacity(number)
      keys.reserveCapacity(number * 24)
      ends.reserveCapacity(number)
      hashes.reserveCapacity(number)
    }

    /// Adds the key that stands in `keys` behind the last, and its label.
    mutating func close(label: String) {
      let start = ends.last ?? 0
      hashes.append(NumberedNames.hash(keys.span.extracting(start..<keys.count)))
      ends.append(keys.count)
      labels.append(label)
    }
  }

  /// Makes room for so many names, if they are more than there are.
  mutating func expect(_ number: Int) {
    labels.reserveCapacity(number)
    numbers.expect(number)
  }

  /// The codes of names, in their order; missing for empty ones.
  mutating func codes(of folded: Folded) -> [UInt32] {
    var codes: [UInt32] = []
    codes.reserveCapacity(folded.labels.count)
    var start = 0
    for index in folded.labels.indices {
      let end = folded.ends[index]
      let label = folded.labels[index]
      if label.isEmpty {
        codes.append(Missing.code)
      } else {
        let key = folded.keys.span.extracting(start..<end)
        let (number, isNew) = numbers.number(of: key, hash: folded.hashes[index])
        if isNew { labels.append(label) }
        codes.append(UInt32(clamping: number))
      }
      start = end
    }
    return codes
  }
}
