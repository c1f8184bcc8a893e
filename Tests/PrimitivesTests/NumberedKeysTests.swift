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

  @Test func manyKeysAreLookedUpByTheirPlaces() {
    let keys = NumberedKeys([40, 10, 30])
    let found = keys.numbers(of: [10, 11, 0, 40, 30, 10], at: [5, 1, 2, 3])
    #expect(found.map(\.place) == [5, 3])
    #expect(found.map(\.number) == [0, 2])
  }

  @Test func ofNoKeysNothingIsFound() {
    #expect(NumberedKeys([]).count == 0)
    #expect(NumberedKeys([0]).number(of: 5) == nil)
  }
}
