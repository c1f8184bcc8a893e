import Primitives
import TestSupport
import Testing

@Suite struct NumberedNamesTests {
  /// Against a dictionary of the standard library, through several enlargements.
  @Test(arguments: [0, 10_000]) func numbersNamesInTheOrderOfTheirFirstUse(expected: Int) {
    var random = SeededRandom(seed: 11)
    var names = NumberedNames(expecting: expected)
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<5_000 {
      let name = (0..<Int(random.next() % 20)).map { _ in UInt8(truncatingIfNeeded: random.next() % 3) }
      let (number, isNew) = names.number(of: name.span, hash: NumberedNames.hash(name.span))
      #expect(isNew == (known[name] == nil))
      #expect(names.number(of: name.span) == number)
      #expect(number == known[name, default: known.count])
      known[name] = number
    }
    #expect(names.count == known.count)
  }

  /// What is likely of a hash is either nothing or a name that has it; whoever goes by it finds the same numbers.
  @Test func namesThatAreLookedForTogetherHaveTheSameNumbers() {
    var random = SeededRandom(seed: 12)
    var names = NumberedNames()
    var together = NumberedNames()
    for _ in 0..<40 {
      let block = (0..<100).map { _ in
        (0..<Int(random.next() % 8)).map { _ in UInt8(truncatingIfNeeded: random.next() % 3) }
      }
      let hashes = block.map { NumberedNames.hash($0.span) }
      let likely = together.likely(hashes.span)
      for (index, name) in block.enumerated() {
        let found = together.number(of: name.span, hash: hashes[index], likely: likely[index])
        #expect(found == names.number(of: name.span, hash: hashes[index]))
      }
    }
    #expect(together.count == names.count)
  }

  /// Two names of one hash are two names.
  @Test func tellsNamesOfTheSameHashApart() {
    var names = NumberedNames()
    let (one, other): ([UInt8], [UInt8]) = ([1, 2], [2, 1])
    #expect(names.number(of: one.span, hash: 5).number == 0)
    #expect(names.number(of: other.span, hash: 5).number == 1)
    #expect(names.number(of: one.span, hash: 5) == (0, false))
  }
}
