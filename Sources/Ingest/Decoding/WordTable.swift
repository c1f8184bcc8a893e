import Cxxhash

/// Distinct byte strings with dense codes in order of first appearance: an open-addressing table over one arena.
///
/// One table serves one column in one worker for a whole file. Raw buffers behind one pointer, because the stored
/// properties of a class are checked on each access and its arrays for sole ownership on each change.
final class WordTable {
  private struct Word {
    var start: UInt32
    var length: UInt32
    /// The upper half of the hash: most other words are told apart without reading the arena.
    var tag: UInt32
  }

  private struct Storage {
    var slots: UnsafeMutablePointer<UInt32>
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
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    slots.initialize(repeating: UInt32.max, count: 256)
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: Storage(
        slots: slots, slotMask: 255, words: .allocate(capacity: 128), wordCapacity: 128,
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
    let hash = XXH3_64bits(bytes, word.count)
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    let mask = storage.pointee.slotMask
    let slots = storage.pointee.slots
    let words = storage.pointee.words
    let arena = storage.pointee.arena
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let code = slots[slot]
      if code == UInt32.max { return insert(bytes, word.count, tag: tag, slot: slot) }
      let known = words[Int(code)]
      if known.tag == tag && Int(known.length) == word.count
        && ByteKernels.equal(arena + Int(known.start), bytes, count: word.count)
      {
        return code
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

  private func insert(_ bytes: UnsafePointer<UInt8>, _ length: Int, tag: UInt32, slot: Int) -> UInt32 {
    reserve(length)
    let code = UInt32(truncatingIfNeeded: storage.pointee.count)
    let start = storage.pointee.arenaCount
    (storage.pointee.arena + start).update(from: bytes, count: length)
    storage.pointee.arenaCount = start + length
    storage.pointee.words[storage.pointee.count] = Word(
      start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: length), tag: tag)
    storage.pointee.count += 1
    storage.pointee.slots[slot] = code
    if storage.pointee.count * 2 > storage.pointee.slotMask { rehash() }
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
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    slots.initialize(repeating: UInt32.max, count: capacity)
    for code in 0..<storage.pointee.count {
      let bytes = word(code)
      var slot = Int(truncatingIfNeeded: XXH3_64bits(bytes.baseAddress, bytes.count)) & (capacity - 1)
      while slots[slot] != UInt32.max { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: code)
    }
    storage.pointee.slots.deallocate()
    storage.pointee.slots = slots
    storage.pointee.slotMask = capacity - 1
  }
}
