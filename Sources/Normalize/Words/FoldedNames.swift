import Primitives

/// Names with the keys that they compare by, made apart from a dictionary and by any thread: an export names tens of
/// thousands of accounts, whose keys stand in one array.
struct FoldedNames: Sendable {
  /// Empty for an empty name.
  private(set) var labels: [String] = []
  private(set) var hashes: [UInt64] = []
  /// The keys, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where the bytes of each key end; those of the next begin there.
  private var ends: [Int] = []

  /// Room for so many names.
  init(expecting number: Int) {
    labels.reserveCapacity(number)
    hashes.reserveCapacity(number)
    bytes.reserveCapacity(number * 24)
    ends.reserveCapacity(number)
  }

  /// Adds a name; `appendKey` appends its key to the bytes it is given.
  mutating func add(_ label: String, _ appendKey: (inout [UInt8]) -> Void) {
    if !label.isEmpty { appendKey(&bytes) }
    labels.append(label)
    ends.append(bytes.count)
    hashes.append(NumberedNames.hash(bytes.span.extracting(range(of: labels.count - 1))))
  }

  /// Which of the bytes the key of a name is.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
