/// Sorting of packed pairs by their low bits: linear, and ten times faster than comparing on batches of thousands.
package enum RadixSort {
  /// Sorts numbers of at most `bits` bits; higher bits must be equal throughout. `scratch` is reused between calls.
  package static func sort(_ numbers: inout [UInt64], bits: Int, scratch: inout [UInt64]) {
    guard numbers.count > 64 else {
      numbers.sort()
      return
    }
    if scratch.count < numbers.count { scratch = [UInt64](repeating: 0, count: numbers.count) }
    let passes = max(1, (bits + 10) / 11)
    let width = UInt64((bits + passes - 1) / passes)
    var shift: UInt64 = 0
    for _ in 0..<passes {
      distribute(numbers, into: &scratch, shift: shift, width: width)
      swap(&numbers, &scratch)
      if numbers.count > scratch.count { numbers.removeLast(numbers.count - scratch.count) }
      shift += width
    }
  }

  /// Sorts and keeps one of each.
  package static func sortUnique(_ numbers: inout [UInt64], bits: Int, scratch: inout [UInt64]) {
    sort(&numbers, bits: bits, scratch: &scratch)
    numbers.keepOneOfEach()
  }

  private static func distribute(
    _ numbers: [UInt64], into target: inout [UInt64], shift: UInt64, width: UInt64
  ) {
    let mask = (1 &<< width) &- 1
    var offsets = [Int](repeating: 0, count: Int(mask) + 1)
    for number in numbers { offsets[Int(truncatingIfNeeded: (number &>> shift) & mask)] &+= 1 }
    var start = 0
    for digit in offsets.indices {
      let count = offsets[digit]
      offsets[digit] = start
      start += count
    }
    let numbers = numbers.span
    var next = offsets.mutableSpan
    var placed = target.mutableSpan
    for index in numbers.indices {
      let number = numbers[index]
      let digit = Int(truncatingIfNeeded: (number &>> shift) & mask)
      placed[next[digit]] = number
      next[digit] &+= 1
    }
  }
}

extension Array where Element: Equatable {
  /// Removes repetitions from a sorted array.
  @inlinable package mutating func keepOneOfEach() {
    guard count > 1 else { return }
    var kept = 1
    var elements = mutableSpan
    for index in 1..<elements.count where elements[index] != elements[kept - 1] {
      elements[kept] = elements[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
