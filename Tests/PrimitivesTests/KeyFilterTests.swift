import Primitives
import TestSupport
import Testing

@Suite struct KeyFilterTests {
  @Test(arguments: [0, 1, 63, 5_000]) func keepsEveryKeyOfTheSetAndFewOthers(size: Int) {
    var random = SeededRandom(seed: UInt64(size))
    let members = (0..<size).map { _ in random.next() }
    let strangers = (0..<20_000).map { _ in random.next() }
    let filter = KeyFilter(members)
    var kept = [Int32](0..<Int32(size))
    filter.narrow(&kept, keys: members)
    #expect(kept == [Int32](0..<Int32(size)))
    var passed = [Int32](0..<20_000)
    filter.narrow(&passed, keys: strangers)
    // One bit in sixteen is set at most; six standard deviations above that.
    #expect(passed.count < 1_250 + 206)
    #expect(passed == passed.sorted())
  }

  @Test func looksOnlyAtThePlacesGiven() {
    let keys: [UInt64] = [7, 8, 7, 8]
    var places: [Int32] = [1, 2, 3]
    KeyFilter([7]).narrow(&places, keys: keys)
    #expect(places == [2])
  }
}
