import Primitives
import TestSupport
import Testing

@Suite struct KeyTableTests {
  @Test(arguments: [0, 1, 10, 5_000]) func agreesWithADictionary(expected: Int) {
    var random = SeededRandom(seed: 7)
    var table = KeyTable(expecting: expected)
    var dictionary: [UInt64: UInt64] = [:]
    for step in 0..<20_000 {
      let key = random.next() % 7_000
      let found = table.locate(key)
      #expect(found.isNew == (dictionary[key] == nil))
      table[found.slot] = UInt64(step)
      dictionary[key] = UInt64(step)
    }
    #expect(table.count == dictionary.count)
    for key in UInt64(0)..<8_000 { #expect(table.payload(of: key) == dictionary[key]) }
  }
}
