import Dialect
import TerrainModel
import Testing

/// Files that are hardly files: read without a trap, and every byte accounted for.
struct HostileBytesTests {
  @Test("nothing, and next to nothing")
  func nothing() {
    for bytes in [
      [], [0xEF, 0xBB, 0xBF], [0x0A], [0x0D, 0x0A, 0x0A], [0xFF, 0xFE], [0xFE, 0xFF, 0x00], [0x20, 0x20],
    ] as [[UInt8]] {
      let reading = Reading(bytes)
      #expect(reading.rows.isEmpty)
      #expect(reading.names.isEmpty)
      #expect(reading.summary.rejects.isEmpty)
    }
  }

  @Test(
    "a lone quote costs its own line, and is a reject with that line's bytes",
    arguments: [
      ("\"", 1, 0..<1, Rule.unclosedQuote), ("\"\"\"", 1, 0..<3, .unclosedQuote),
      // Of one line nothing says that the comma separates: the quote stands inside a cell.
      ("a,\"", 1, 0..<3, .textAfterQuote), ("a,b\n1,\"\n2,3\n", 2, 4..<8, .unclosedQuote),
      ("a,b\n1,\"\n2,3\n4,5\n", 2, 4..<8, .unclosedQuote),
    ])
  func loneQuotes(_ text: String, _ line: Int, _ bytes: Range<Int>, _ rule: Rule) {
    let reading = Reading(text)
    #expect(reading.summary.rejects.map(\.line) == [line])
    #expect(reading.summary.rejects.map { $0.byteFrom..<$0.byteTo } == [bytes])
    #expect(reading.summary.rejects.map(\.rule) == [rule])
    #expect(reading.names == (text.hasPrefix("a,b") ? ["a", "b"] : []))
    #expect(reading.rows == [["2", "3"], ["4", "5"]].filter { text.contains($0.joined(separator: ",")) })
  }

  @Test("zero bytes stay in their cells")
  func zeroBytes() {
    let reading = Reading("id,name\n1,a\u{0}b\n2,c\n")
    #expect(reading.rows == [["1", "a\u{0}b"], ["2", "c"]])
  }

  @Test("an unclosed quote at the top swallows nothing")
  func unclosedQuote() {
    let lines = (0..<5_000).map { "\($0),\"x\",y\n" }
    let reading = Reading("id,a,b\n0,\"never closed,z\n" + lines.joined())
    #expect(reading.summary.rejects.map(\.line) == [2])
    #expect(reading.rows.count == 5_000)
  }

  @Test("random bytes never trap, and lines are never counted twice")
  func noise() {
    var state: UInt64 = 42
    let signs = Array("a1\",;'\n\r\\ \t".utf8) + [0, 0xE9, 0xC3, 0xA9]
    for length in 0..<250 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
      let reading = Reading(bytes)
      let lines = reading.summary.rejects.map(\.line)
      #expect(Set(lines).count == lines.count)
      #expect(Set(lines).isDisjoint(with: reading.records.map(\.line)))
      for reject in reading.summary.rejects {
        #expect(reject.byteFrom < reject.byteTo && reject.byteTo <= length)
      }
    }
  }
}
