/// A map from 64-bit keys to 64-bit payloads for millions of keys: open addressing in one flat array.
///
/// Filled to eight ninths at most: 18 bytes per key of the expected number, no allocation per key. A key lies beside its
/// payload, so that finding both takes one look at memory. The order of insertion decides nothing that can be read from
/// outside. It grows where more keys come than were expected.
package struct KeyTable: Sendable {
  @usableFromInline struct Slot: Sendable {
    @usableFromInline var key: UInt64
    @usableFromInline var payload: UInt64

    @inlinable init(key: UInt64, payload: UInt64) {
      self.key = key
      self.payload = payload
    }
  }

  @usableFromInline var slots: [Slot]
  package var count: Int { filled }
  @usableFromInline var filled = 0

  /// The mark of a free slot; a key of that value is kept under another one, which it then
  /// cannot be told from: keys are hashes.
  @inlinable static var free: UInt64 { 0 }
  @inlinable static var standIn: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  package init(expecting number: Int) {
    let capacity = max(16, number + number / 8 + 1)
    slots = [Slot](repeating: Slot(key: Self.free, payload: 0), count: capacity)
  }

  /// The keys of a list, each with a payload of 0.
  package init(_ keys: [UInt64]) {
    self.init(expecting: keys.count)
    for key in keys { _ = locate(key) }
  }

  /// All keys, ascending; a key of 0 as its stand-in.
  package var sortedKeys: [UInt64] { slots.lazy.map(\.key).filter { $0 != Self.free }.sorted() }

  /// The slot of a key, which is added with a payload of 0 where it is new. Slots move when the next key is added.
  @inlinable package mutating func locate(_ key: UInt64) -> (slot: Int, isNew: Bool) {
    if (filled &+ 1) &* 9 > slots.count &* 8 { grow() }
    let wanted = key == Self.free ? Self.standIn : key
    var slot = Self.home(wanted, slots.count)
    while true {
      let found = slots[slot].key
      if found == wanted { return (slot, false) }
      if found == Self.free {
        slots[slot].key = wanted
        filled &+= 1
        return (slot, true)
      }
      slot &+= 1
      if slot == slots.count { slot = 0 }
    }
  }

  /// The payload of a slot that `locate` has just returned.
  @inlinable package subscript(slot: Int) -> UInt64 {
    get { slots[slot].payload }
    set { slots[slot].payload = newValue }
  }

  /// The payload of a key; nil where it was never added.
  @inlinable package func payload(of key: UInt64) -> UInt64? {
    let wanted = key == Self.free ? Self.standIn : key
    var slot = Self.home(wanted, slots.count)
    while true {
      let found = slots[slot]
      if found.key == wanted { return found.payload }
      if found.key == Self.free { return nil }
      slot &+= 1
      if slot == slots.count { slot = 0 }
    }
  }

  @inlinable static func home(_ key: UInt64, _ capacity: Int) -> Int {
    // The high half of a product spreads evenly over any capacity, which need not be a power of two.
    Int(KeyMixing.scramble(key).multipliedFullWidth(by: UInt64(capacity)).high)
  }

  @usableFromInline mutating func grow() {
    var larger = KeyTable(expecting: slots.count * 2)
    for old in slots where old.key != Self.free {
      let slot = larger.locate(old.key).slot
      larger.slots[slot].payload = old.payload
    }
    self = larger
  }
}
