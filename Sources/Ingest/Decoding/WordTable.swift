import Cxxhash

/// Distinct byte strings with dense codes in order of first appearance: an open-addressing table over one arena.
///
/// One table serves one column in one worker for a whole file. A final class whose loops run over local copies of its
/// pointers, because stored properties of classes are checked on each access.
final class WordTable {
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotCount: Int
  /// The upper half of each word's hash, so that most other words are told apart without reading the arena.
  private var tags: [UInt32] = []
  private var starts: [Int] = [0]
  private var arena: [UInt8] = []

  init() {
    slotCount = 1 << 8
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: UInt32.max, count: slotCount)
  }

  deinit { slots.deallocate() }

  var count: Int { tags.count }

  /// The bytes of a code.
  func word(_ code: Int) -> ArraySlice<UInt8> { arena[starts[code]..<starts[code + 1]] }

  /// The code of a word, a new one if it was not seen before.
  func code(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = XXH3_64bits(word.baseAddress, word.count)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while true {
      let code = slots[slot]
      if code == UInt32.max { break }
      if tags[Int(code)] == tag && equals(Int(code), word) { return code }
      slot = (slot + 1) & (slotCount - 1)
    }
    let code = UInt32(tags.count)
    tags.append(tag)
    arena.append(contentsOf: word)
    starts.append(arena.count)
    slots[slot] = code
    if tags.count * 2 > slotCount { grow() }
    return code
  }

  private func equals(_ code: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[code]
    guard starts[code + 1] - start == word.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      UnsafeBufferPointer(rebasing: arena[start..<start + word.count]).elementsEqual(word)
    }
  }

  private func grow() {
    slots.deallocate()
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: UInt32.max, count: slotCount)
    for code in tags.indices {
      let hash = arena.withUnsafeBufferPointer { arena -> UInt64 in
        let word = UnsafeBufferPointer(rebasing: arena[starts[code]..<starts[code + 1]])
        return XXH3_64bits(word.baseAddress, word.count)
      }
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot] != UInt32.max { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(code)
    }
  }
}
