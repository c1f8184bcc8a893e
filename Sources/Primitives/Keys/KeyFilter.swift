/// Says of most keys that they are not in a set, from one bit each: small enough for the processor's cache where the
/// set itself is not, so that the set is only asked about the few that may be in it.
///
/// The keys are hashes already, so their own bits say where to look.
package struct KeyFilter: Sendable {
  @usableFromInline let words: [UInt64]
  @usableFromInline let mask: UInt64

  /// Sixteen bits for each key: of keys that are not in the set about one in twenty may seem to be.
  package init(_ keys: [UInt64]) {
    var size = 1_024
    while size < keys.count * 16 { size *= 2 }
    let mask = UInt64(size - 1)
    var words = [UInt64](repeating: 0, count: size / 64)
    let keys = keys.span
    var filled = words.mutableSpan
    for index in keys.indices {
      let key = keys[index]
      filled[Int(truncatingIfNeeded: (key & mask) &>> 6)] |= 1 &<< (key & 63)
    }
    self.words = words
    self.mask = mask
  }

  /// Whether a key may be in the set; false is certain.
  @inlinable package func mayHold(_ key: UInt64) -> Bool {
    words[Int(truncatingIfNeeded: (key & mask) &>> 6)] &>> (key & 63) & 1 != 0
  }

  /// Keeps the places whose key may be in the set, in their order. `places` are indices of `keys`.
  package func narrow(_ places: inout [Int32], keys: [UInt64]) {
    var kept = 0
    let mask = mask
    let words = words.span
    let keys = keys.span
    var narrowed = places.mutableSpan
    for index in narrowed.indices {
      let place = narrowed[index]
      let key = keys[Int(place)]
      narrowed[kept] = place
      kept &+= Int(truncatingIfNeeded: words[Int(truncatingIfNeeded: (key & mask) &>> 6)] &>> (key & 63) & 1)
    }
    places.removeLast(places.count - kept)
  }
}
