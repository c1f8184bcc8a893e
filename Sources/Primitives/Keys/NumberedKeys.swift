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

  /// The places whose key has a number, in their order, with that number. `places` are indices of `keys`.
  ///
  /// In steps over all places: what one waits for in memory is asked for while others are waited for.
  package func numbers(of keys: [UInt64], at places: [Int32]) -> [(place: Int, number: Int)] {
    var candidates = places
    filter.narrow(&candidates, keys: keys)
    let found = candidates.map { place in
      keys[Int(place)] == 0 ? nil : numbers.payload(of: keys[Int(place)])
    }
    return zip(candidates, found).compactMap { place, number in
      number.map { (Int(place), Int(truncatingIfNeeded: $0)) }
    }
  }

  /// The number of a key; nil where it is not among them.
  @inlinable package func number(of key: UInt64) -> Int? {
    key == 0 || !filter.mayHold(key) ? nil : numbers.payload(of: key).map { Int(truncatingIfNeeded: $0) }
  }
}
