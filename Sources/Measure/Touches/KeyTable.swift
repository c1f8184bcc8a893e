import TerrainModel

/// Keyed hashes numbered from 0 in ascending order, found again in a few nanoseconds.
///
/// The keys are hashes already, so their own bits say where to look (open addressing, at most half full).
struct KeyTable: Sendable {
  let keys: [UInt64]
  private let slots: [UInt32]
  private let mask: Int

  /// `keys` in any order, repetitions and `Missing.key` allowed.
  init(_ keys: [UInt64]) {
    var sorted = keys.filter { $0 != Missing.key }
    sorted.sort()
    sorted.keepOneOfEach()
    var size = 16
    while size < sorted.count * 2 { size *= 2 }
    let mask = size - 1
    var slots = [UInt32](repeating: UInt32.max, count: size)
    for (number, key) in sorted.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != UInt32.max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
    self.keys = sorted
    self.slots = slots
    self.mask = mask
  }

  /// The number of a key; nil where it is not in the table.
  func number(of key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != UInt32.max {
      let number = Int(slots[slot])
      if keys[number] == key { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
