/// Keyed hashes numbered from 0 in ascending order; 0, which stands for no key, has no number.
package struct NumberedKeys: Sendable {
  @usableFromInline let numbers: KeyTable
  @usableFromInline let filter: KeyFilter
  package let count: Int

  /// `keys` in any order, repetitions and 0 allowed.
  package init(_ keys: [UInt64]) {
    var sorted = keys.filter { $0 != 0 }
    sorted.sort()
    sorted.keepOneOfEach()
    var numbers = KeyTable(expecting: sorted.count)
    for (number, key) in sorted.enumerated() {
      let slot = numbers.locate(key).slot
      numbers[slot] = UInt64(number)
    }
    self.numbers = numbers
    filter = KeyFilter(sorted)
    count = sorted.count
  }

  /// Keeps the places whose key may have a number, in their order: of many keys most that have none are passed over
  /// faster than one by one. `places` are indices of `keys`.
  package func narrow(_ places: inout [Int32], keys: [UInt64]) { filter.narrow(&places, keys: keys) }

  /// The number of a key; nil where it is not among them.
  @inlinable package func number(of key: UInt64) -> Int? {
    key == 0 || !filter.mayHold(key) ? nil : numbers.payload(of: key).map { Int(truncatingIfNeeded: $0) }
  }
}
