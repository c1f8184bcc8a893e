/// Sorting of packed pairs by their low bits: linear, and ten times faster than comparing on batches of thousands.
package enum RadixSort {
  /// Sorts numbers of at most `bits` bits; higher bits must be equal throughout. `scratch` is reused between calls.
  package static func sort(_ numbers: inout [UInt64], bits: Int, scratch: inout [UInt64]) {
    sortAny(&numbers, bits: bits, scratch: &scratch)
  }

  /// Sorts and keeps one of each.
  package static func sortUnique(_ numbers: inout [UInt64], bits: Int, scratch: inout [UInt64]) {
    sort(&numbers, bits: bits, scratch: &scratch)
    numbers.keepOneOfEach()
  }

  /// The same of shorter numbers.
  package static func sortUnique(_ numbers: inout [UInt32], bits: Int, scratch: inout [UInt32]) {
    sortAny(&numbers, bits: bits, scratch: &scratch)
    numbers.keepOneOfEach()
  }

  private static func sortAny<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: inout [Number], bits: Int, scratch: inout [Number]
  ) {
    guard numbers.count > 64 else {
      numbers.sort()
      return
    }
    if scratch.count < numbers.count { scratch = [Number](repeating: 0, count: numbers.count) }
    let passes = max(1, (bits + 10) / 11)
    let width = Number((bits + passes - 1) / passes)
    var shift: Number = 0
    for _ in 0..<passes {
      distribute(numbers, into: &scratch, shift: shift, width: width)
      swap(&numbers, &scratch)
      if numbers.count > scratch.count { numbers.removeLast(numbers.count - scratch.count) }
      shift += width
    }
  }

  private static func distribute<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], into target: inout [Number], shift: Number, width: Number
  ) {
    let mask = ((1 as Number) &<< width) &- 1
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
