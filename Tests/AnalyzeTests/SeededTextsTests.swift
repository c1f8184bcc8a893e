import Analyze
import Statistics
import Testing

struct SeededTextsTests {
  /// FNV-1a of both texts, each with its zero byte, and SplitMix64 from there; computed in Python.
  @Test("texts give the seed that they gave when probabilities were first published")
  func seed() {
    var generator = SeededGenerator("revenue", "deadline")
    #expect(generator.next() == 2_251_929_363_094_492_681)
    #expect(generator.next() == 219_608_263_492_848_123)
  }

  @Test("where one text ends and the next begins is part of the seed")
  func borders() {
    var first = SeededGenerator("ab", "c")
    var second = SeededGenerator("a", "bc")
    #expect(first.next() != second.next())
  }
}
