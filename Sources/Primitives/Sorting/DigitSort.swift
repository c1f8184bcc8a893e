/// Sorting of 128-bit numbers digit by digit from the top: what shares a digit is sorted apart from the rest, and few
/// numbers by insertion. Numbers that are spread evenly, as hashes are, take two or three looks at each.
package enum DigitSort {
  private static let digitBits = 8
  /// So many are sorted by insertion.
  private static let few = 24

  /// Sorts numbers in ascending order. `scratch` is reused between calls.
  package static func sort(_ numbers: inout [UInt128], scratch: inout [UInt128]) {
    if scratch.count < numbers.count { scratch = [UInt128](repeating: 0, count: numbers.count) }
    var span = numbers.mutableSpan
    var room = scratch.mutableSpan
    sort(&span, &room, from: 0, to: span.count)
  }

  /// Sorts and keeps one of each.
  package static func sortUnique(_ numbers: inout [UInt128], scratch: inout [UInt128]) {
    sort(&numbers, scratch: &scratch)
    numbers.keepOneOfEach()
  }

  private static func sort(
    _ numbers: inout MutableSpan<UInt128>, _ room: inout MutableSpan<UInt128>, from start: Int, to end: Int
  ) {
    guard end - start > few else { return insert(&numbers, from: start, to: end) }
    // The digit is the highest one in which they differ at all.
    var differing: UInt128 = 0
    let first = numbers[start]
    for index in start..<end { differing |= numbers[index] ^ first }
    let bits = UInt128.bitWidth - differing.leadingZeroBitCount
    if bits == 0 { return }
    let width = min(digitBits, bits)
    let shift = UInt128(bits - width)
    let mask = UInt128(1 << width) - 1
    var next = InlineArray<256, Int>(repeating: 0)
    for index in start..<end {
      next[Int(truncatingIfNeeded: numbers[index] &>> shift & mask)] &+= 1
      room[index] = numbers[index]
    }
    var place = start
    for digit in 0..<(1 << width) {
      let count = next[digit]
      next[digit] = place
      place += count
    }
    for index in start..<end {
      let digit = Int(truncatingIfNeeded: room[index] &>> shift & mask)
      numbers[next[digit]] = room[index]
      next[digit] &+= 1
    }
    // Each digit's place has moved to where the next digit begins.
    var begin = start
    for digit in 0..<(1 << width) {
      sort(&numbers, &room, from: begin, to: next[digit])
      begin = next[digit]
    }
  }

  private static func insert(_ numbers: inout MutableSpan<UInt128>, from start: Int, to end: Int) {
    guard end - start > 1 else { return }
    for index in (start + 1)..<end {
      let number = numbers[index]
      var place = index
      while place > start, numbers[place - 1] > number {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
  }
}
