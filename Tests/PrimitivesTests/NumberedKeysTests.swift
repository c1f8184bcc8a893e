import Primitives
import Testing

@Suite struct NumberedKeysTests {
  @Test func numbersDistinctKeysInAscendingOrder() {
    let keys = NumberedKeys([40, 0, 10, 40, UInt64.max, 0])
    #expect(keys.count == 3)
    #expect([10, 40, UInt64.max].map { keys.number(of: $0) } == [0, 1, 2])
    #expect(keys.number(of: 0) == nil)
    #expect(keys.number(of: 11) == nil)
  }

  @Test func ofNoKeysNothingIsFound() {
    #expect(NumberedKeys([]).count == 0)
    #expect(NumberedKeys([0]).number(of: 5) == nil)
  }
}
