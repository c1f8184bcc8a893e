internal import CByteScan

/// Distinct byte strings with dense codes in order of first appearance: an open-addressing table over one arena.
///
/// One table serves one column in one worker for a whole file. Raw buffers behind one pointer, because the stored
/// properties of a class are checked on each access and its arrays for sole ownership on each change. A slot holds
/// all that tells a word of 16 bytes or less from another, in half a cache line.
final class WordTable {
  private struct Slot {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// The lower half of the hash, from which the slot follows.
    var tag: UInt32 = 0
    var length: UInt32 = 0
    var start: UInt32 = 0
    /// `UInt32.max` in a free slot.
    var code = UInt32.max
  }

  private struct Word {
    var start: UInt32
    var length: UInt32
  }

  private struct Storage {
    var slots: UnsafeMutablePointer<Slot>
    var slotMask: Int
    var words: UnsafeMutablePointer<Word>
    var wordCapacity: Int
    var count = 0
    var arena: UnsafeMutablePointer<UInt8>
    var arenaCapacity: Int
    var arenaCount = 0
  }

  private let storage: UnsafeMutablePointer<Storage>

  init() {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: 64)
    slots.initialize(repeating: Slot(), count: 64)
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: Storage(
        slots: slots, slotMask: 63, words: .allocate(capacity: 128), wordCapacity: 128,
        arena: .allocate(capacity: 4_096), arenaCapacity: 4_096))
  }

  deinit {
    storage.pointee.slots.deallocate()
    storage.pointee.words.deallocate()
    storage.pointee.arena.deallocate()
    storage.deallocate()
  }

  var count: Int { storage.pointee.count }

  /// The bytes of a code; valid until the next new word.
  func word(_ code: Int) -> UnsafeBufferPointer<UInt8> {
    let word = storage.pointee.words[code]
    return UnsafeBufferPointer(start: storage.pointee.arena + Int(word.start), count: Int(word.length))
  }

  /// The code of a word, a new one if it was not seen before.
  @inline(__always)
  func code(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let bytes = word.baseAddress else { return insertEmpty() }
    return code(of: bytes, word.count, ShortWord(bytes, count: word.count))
  }

  /// The same for bytes whose numbers are known.
  @inline(__always)
  func code(of bytes: UnsafePointer<UInt8>, _ count: Int, _ word: ShortWord) -> UInt32 {
    let mask = storage.pointee.slotMask
    let slots = storage.pointee.slots
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while true {
      let known = slots[slot]
      if known.code == UInt32.max { return insert(bytes, count, word, slot: slot) }
      if known.head == word.head && known.tail == word.tail && Int(known.length) == count
        && (count <= 16
          || ByteKernels.equal(
            storage.pointee.arena + (Int(known.start) &+ 8), bytes + 8, count: count &- 16))
      {
        return known.code
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Whether it has outgrown the nearest cache, so that looking words up means waiting for memory.
  var isLarge: Bool { storage.pointee.slotMask >= 1 << 11 }

  /// Asks for the slot where a word will be looked for first.
  @inline(__always)
  func prefetchSlot(_ word: ShortWord) {
    byte_prefetch(storage.pointee.slots + (Int(truncatingIfNeeded: word.hash) & storage.pointee.slotMask))
  }

  /// Asks for the bytes that a long word will be compared with; its slot should have come by now.
  @inline(__always)
  func prefetchBytes(_ word: ShortWord) {
    let mask = storage.pointee.slotMask
    let slots = storage.pointee.slots
    let tag = UInt32(truncatingIfNeeded: word.hash)
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while slots[slot].code != UInt32.max {
      if slots[slot].tag == tag {
        let start = storage.pointee.arena + Int(slots[slot].start)
        byte_prefetch(start + 8)
        byte_prefetch(start + Int(slots[slot].length &- 9))
        return
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The empty word has no address: it gets a code like any other.
  private func insertEmpty() -> UInt32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { buffer in
      buffer[0] = 0
      return code(of: UnsafeBufferPointer(rebasing: buffer[0..<0]))
    }
  }

  @inline(never)
  private func insert(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ word: ShortWord, slot: Int) -> UInt32 {
    reserve(length)
    let code = UInt32(truncatingIfNeeded: storage.pointee.count)
    let start = storage.pointee.arenaCount
    (storage.pointee.arena + start).update(from: bytes, count: length)
    storage.pointee.arenaCount = start + length
    let place = Word(start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: length))
    storage.pointee.words[storage.pointee.count] = place
    storage.pointee.count += 1
    storage.pointee.slots[slot] = Slot(
      head: word.head, tail: word.tail, tag: UInt32(truncatingIfNeeded: word.hash), length: place.length,
      start: place.start, code: code)
    // Filled to three quarters at most.
    if storage.pointee.count * 4 > storage.pointee.slotMask * 3 { rehash() }
    return code
  }

  private func reserve(_ length: Int) {
    if storage.pointee.arenaCount + length > storage.pointee.arenaCapacity {
      let capacity = max(storage.pointee.arenaCapacity * 2, storage.pointee.arenaCount + length)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: storage.pointee.arena, count: storage.pointee.arenaCount)
      storage.pointee.arena.deallocate()
      storage.pointee.arena = larger
      storage.pointee.arenaCapacity = capacity
    }
    if storage.pointee.count == storage.pointee.wordCapacity {
      let capacity = storage.pointee.wordCapacity * 2
      let larger = UnsafeMutablePointer<Word>.allocate(capacity: capacity)
      larger.update(from: storage.pointee.words, count: storage.pointee.count)
      storage.pointee.words.deallocate()
      storage.pointee.words = larger
      storage.pointee.wordCapacity = capacity
    }
  }

  private func rehash() {
    let capacity = (storage.pointee.slotMask + 1) * 2
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    for index in 0...storage.pointee.slotMask {
      let entry = storage.pointee.slots[index]
      if entry.code == UInt32.max { continue }
      var slot = Int(entry.tag) & (capacity - 1)
      while slots[slot].code != UInt32.max { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = entry
    }
    storage.pointee.slots.deallocate()
    storage.pointee.slots = slots
    storage.pointee.slotMask = capacity - 1
  }
}
