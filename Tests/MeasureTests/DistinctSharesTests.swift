import TestSupport
import Testing

@testable import Measure

@Suite struct DistinctSharesTests {
  /// Against a set, with so many repetitions that shares are freed of them along the way.
  @Test(arguments: [10, 5_000, 300_000]) func keepsEachPairOnce(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    var workers = [DistinctShares(), DistinctShares()]
    var expected: Set<UInt128> = []
    for number in 0..<count {
      let (group, value) = (random.below(7), random.next() % 900)
      workers[number % 2].append(group: group, value: value)
      expected.insert(UInt128(group) << 64 | UInt128(value))
    }
    let found = (0..<DistinctShares.count).map { DistinctShares.sorted($0, of: workers) }
    #expect(found.allSatisfy { $0 == $0.sorted() })
    #expect(found.joined().sorted() == expected.sorted())
    let unified = DistinctShares.unified(workers, threads: 2)
    #expect((0..<DistinctShares.count).map { DistinctShares.sorted($0, of: [unified]) } == found)
  }
}
