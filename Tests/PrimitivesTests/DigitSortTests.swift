import Primitives
import TestSupport
import Testing

@Suite struct DigitSortTests {
  /// Few and many numbers, of a few bits and of all, with many repetitions and with none.
  @Test(arguments: [0, 1, 24, 25, 3_000], [1, 7, 8, 9, 40, 64, 100, 128])
  func sortsAsTheStandardLibraryDoes(count: Int, bits: Int) {
    var random = SeededRandom(seed: UInt64(count * 1_000 + bits))
    let numbers = (0..<count).map { _ in
      (UInt128(random.next()) << 64 | UInt128(random.next())) >> UInt128(128 - bits)
    }
    var scratch: [UInt128] = []
    var sorted = numbers
    DigitSort.sort(&sorted, scratch: &scratch)
    #expect(sorted == numbers.sorted())
    var distinct = numbers
    DigitSort.sortUnique(&distinct, scratch: &scratch)
    #expect(distinct == Set(numbers).sorted())
  }

  /// What differs in the highest and the lowest bits only.
  @Test func skipsDigitsThatAreTheSameThroughout() {
    var random = SeededRandom(seed: 7)
    let numbers = (0..<500).map { _ in UInt128(random.next() % 3) << 120 | UInt128(random.next() % 200) }
    var sorted = numbers
    var scratch: [UInt128] = []
    DigitSort.sort(&sorted, scratch: &scratch)
    #expect(sorted == numbers.sorted())
  }
}
