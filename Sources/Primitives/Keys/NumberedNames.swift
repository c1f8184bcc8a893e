/// Byte strings numbered from 0 in the order in which they were first added, and found again by their bytes.
///
/// One arena of bytes and flat tables, so that a hundred thousand names cost no allocation each. A hash only says where to
/// look: equal are names whose bytes are.
package struct NumberedNames: Sendable {
  private var bytes: [UInt8] = []
  /// By number, where the bytes of a name end; those of the next begin there.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// A number and one, or 0 where the slot is free; a power of two of them, at most half filled.
  private var slots: [UInt32]

  package init(expecting number: Int = 0) {
    slots = [UInt32](repeating: 0, count: Self.slotCount(number))
  }

  package var count: Int { ends.count }

  /// A hash of a name's bytes: the same for every run and machine.
  package static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = UInt64(name.count)
    var word: UInt64 = 0
    for index in name.indices {
      word = word &<< 8 | UInt64(name[index])
      if index & 7 == 7 {
        hash = KeyMixing.combine(hash, word)
        word = 0
      }
    }
    return KeyMixing.combine(hash, word)
  }

  /// For some hashes, the numbers of names that have them, where these lie in the places that come first for them; else 0,
  /// and one more than the number. Asked for together, they are waited for together: what `number(of:hash:likely:)` then
  /// looks at is near.
  package func likely(_ hashes: Span<UInt64>) -> [UInt32] {
    var likely = [UInt32](repeating: 0, count: hashes.count)
    for index in hashes.indices { likely[index] = slots[home(hashes[index])] }
    let known = self.hashes.span
    for index in hashes.indices where likely[index] != 0 {
      if known[Int(likely[index]) - 1] != hashes[index] { likely[index] = 0 }
    }
    return likely
  }

  /// The same as `number(of:hash:)`; `likely` is what `likely` gave for the hash.
  package mutating func number(
    of name: Span<UInt8>, hash: UInt64, likely: UInt32
  ) -> (number: Int, isNew: Bool) {
    if likely != 0, isEqual(Int(likely) - 1, to: name) { return (Int(likely) - 1, false) }
    return number(of: name, hash: hash)
  }

  /// The number of a name, which is added where it is new. `hash` is its hash.
  package mutating func number(of name: Span<UInt8>, hash: UInt64) -> (number: Int, isNew: Bool) {
    let slot = slot(of: name, hash: hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    let number = ends.count
    slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    for index in name.indices { bytes.append(name[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    expect(number + 1)
    return (number, true)
  }

  /// The number of a name; nil where it was never added.
  package func number(of name: Span<UInt8>) -> Int? {
    let found = slots[slot(of: name, hash: Self.hash(name))]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Makes room for so many names in all.
  package mutating func expect(_ number: Int) {
    guard number * 2 > slots.count else { return }
    slots = [UInt32](repeating: 0, count: Self.slotCount(number))
    for number in ends.indices {
      var slot = home(hashes[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  private static func slotCount(_ number: Int) -> Int {
    var count = 64
    while count < number * 4 { count *= 2 }
    return count
  }

  private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  /// The slot of a name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>, hash: UInt64) -> Int {
    var slot = home(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, to: name) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ number: Int, to name: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == name.count else { return false }
    let bytes = bytes.span
    for index in name.indices where bytes[start + index] != name[index] { return false }
    return true
  }
}
