import Primitives
import TestSupport
import Testing

@Suite struct RadixSortTests {
  @Test(arguments: [0, 1, 64, 65, 3_000], [1, 11, 12, 40, 64])
  func sortsAsTheStandardLibraryDoes(count: Int, bits: Int) {
    var random = SeededRandom(seed: UInt64(count * 100 + bits))
    let numbers = (0..<count).map { _ in random.next() >> UInt64(64 - bits) }
    var scratch: [UInt64] = []
    var sorted = numbers
    RadixSort.sort(&sorted, bits: bits, scratch: &scratch)
    #expect(sorted == numbers.sorted())
    var distinct = numbers
    RadixSort.sortUnique(&distinct, bits: bits, scratch: &scratch)
    #expect(distinct == Set(numbers).sorted())
  }

  @Test(arguments: [0, 64, 3_000], [1, 11, 23, 32]) func sortsShorterNumbers(count: Int, bits: Int) {
    var random = SeededRandom(seed: UInt64(count * 100 + bits))
    let numbers = (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next() >> UInt64(64 - bits)) }
    var scratch: [UInt32] = []
    var distinct = numbers
    RadixSort.sortUnique(&distinct, bits: bits, scratch: &scratch)
    #expect(distinct == Set(numbers).sorted())
  }
}
