import TerrainModel
import TestSupport
import Testing

@testable import Ingest

/// The same bytes give the same rows, lines and rejects: by libcsv and by the scanner, in one chunk and in many, on one
/// worker and on several.
struct DifferentialTests {
  /// A small generator of its own, so that a failure can be repeated.
  private struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// Mostly regular rows with every kind of trouble sown in.
  private func export(_ random: inout Random, rows: Int) -> [UInt8] {
    let words = [
      "plain", "\"quoted\"", "\"with, comma\"", "\"two\nlines\"", "\"dou\"\"bled\"", "", "\"\"", " spaced ",
      "é", "a\"b",
      "\"open", "\"late\"x", "\"\r\n\"", "1\r2",
    ]
    let ends = ["\n", "\n", "\n", "\n", "\r\n", "\n\n", "\n \n"]
    var text = "id,word,number\n"
    for row in 0..<rows {
      let word = words[random.next(40) == 0 ? random.next(words.count) : random.next(9)]
      let extra = random.next(60) == 0 ? ",x" : ""
      text += "\(row),\(word),\(random.next(1_000))\(extra)\(ends[random.next(ends.count)])"
    }
    return Array(text.utf8)
  }

  @Test("libcsv and the scanner, and every chunk size and number of workers, agree", arguments: 1...40)
  func agree(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let bytes = export(&random, rows: 300)
    let fields: [Field] = [.identifier, .account, .amount]
    let reference = try ReadBack(bytes, format: .example(), fields: fields, usesScanner: false)
    #expect(reference.read == reference.rows.count + reference.rejects.count + reference.ignored)
    #expect(reference.bytes.total == bytes.count)
    for chunkSize in [1_024, 1_500, 4_096, 1 << 20] {
      for threads in [1, 3] {
        for usesScanner in [false, true] {
          let other = try ReadBack(
            bytes, format: .example(), fields: fields, threads: threads, chunkSize: chunkSize,
            usesScanner: usesScanner)
          #expect(
            other == reference, "seed \(seed), chunk \(chunkSize), threads \(threads), scanner \(usesScanner)"
          )
        }
      }
    }
  }
}
