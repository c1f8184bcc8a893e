import TestSupport
import Testing

@testable import Measure

@Suite struct TouchSharesTests {
  /// Shares in their order are the touches of each party, by day and channel, for few parties and many, a year and ages.
  @Test(arguments: [1, 300, 70_000], [Int64(365), 1_000_000]) func putsTouchesInTheOrderOfTheirParties(
    parties: Int, days: Int64
  ) {
    var random = SeededRandom(seed: UInt64(parties))
    let packing = TouchPacking(firstDay: -days / 2, lastDay: days / 2)
    var workers = [
      TouchShares(parties: parties, packing: packing), TouchShares(parties: parties, packing: packing),
    ]
    var expected: [Int: Set<UInt32>] = [:]
    for number in 0..<20_000 {
      let party = random.below(parties)
      let day = Int64(random.below(Int(days) + 1)) - days / 2
      guard let touch = packing.pack(day: day, channel: UInt32(random.below(5))) else {
        Issue.record("no touch of day \(day)")
        continue
      }
      #expect(packing.day(touch) == Int(day))
      workers[number % 2].append(touch, of: party)
      expected[party, default: []].insert(touch)
    }
    var party = 0
    for share in 0..<workers[0].count {
      let sorted = TouchShares.sorted(share, of: workers)
      var touches = sorted.touches.map { packing.touch($0) }[...]
      for count in sorted.counts {
        #expect(Array(touches.prefix(count)) == (expected[party] ?? []).sorted())
        touches = touches.dropFirst(count)
        party += 1
      }
      #expect(touches.isEmpty)
    }
    #expect(party >= parties)
    #expect(packing.pack(day: -days / 2 - 1, channel: 0) == nil)
  }
}
