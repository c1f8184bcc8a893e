import Segments
import TerrainModel
import TestSupport
import Testing

@testable import Ingest

struct CellTests {
  @Test("words are numbered in order of first appearance, whatever the workers and chunks")
  func dictionaries() throws {
    var random = SeededRandom(seed: 9)
    var text = "id,word\n"
    var words: [String] = []
    for row in 0..<6_000 {
      // New words keep coming, so that later chunks meet words that earlier ones have not.
      words.append("w\(random.below(row / 4 + 2))")
      text += "\(row),\(words[row])\n"
    }
    var expected: [String] = []
    var seen: Set<String> = []
    for word in words where seen.insert(word).inserted { expected.append(word) }
    let format = FormatDefinition.of([.of(.account, "word")], recognisedBy: ["id", "word"])
    for threads in [1, 2, 3, 8] {
      for chunkSize in [1_024, 5_000, 1 << 20] {
        let result = try Ingested(Array(text.utf8), format: format, threads: threads, chunkSize: chunkSize)
        #expect(
          result.metadata.dictionaries == [.account: expected], "\(threads) threads, \(chunkSize) bytes")
        #expect(result.words(.account) == words)
        #expect(result.lines == Array(2...6_001))
      }
    }
  }

  @Test("Windows-1252 cells beside UTF-8 cells")
  func encodings() throws {
    let bytes =
      Array("id,word\n1,café\n2,caf".utf8) + [0xE9] + Array("\n3,".utf8) + [0x80, 0x35]
      + Array("\n4,plain\n".utf8)
    let format = FormatDefinition.of([.of(.account, "word")], recognisedBy: ["id", "word"])
    #expect(try Ingested(bytes, format: format).words(.account) == ["café", "café", "€5", "plain"])
    let forced = FormatDefinition.of(
      [.of(.account, "word")], recognisedBy: ["id", "word"], dialect: Dialect(encoding: .windows1252))
    #expect(try Ingested(bytes, format: forced).words(.account) == ["cafÃ©", "café", "€5", "plain"])
  }

  @Test("joined columns: parts trimmed, empty ones left out")
  func joined() throws {
    let format = FormatDefinition.of(
      [.of(.rep, "First", joined: ["Middle", "Last"])], recognisedBy: ["First", "Last"])
    let text = "Last,First,Middle\nBerger, Ines ,\nOkoro,,\n,,\nLima,José,de\n\"\",\" \",x\n"
    #expect(
      try Ingested(text, format: format).words(.rep) == ["Ines Berger", "Okoro", nil, "José de Lima", "x"])
  }

  @Test("texts that mean nothing are no part of joined cells")
  func joinedNothing() throws {
    let format = FormatDefinition.of(
      [.of(.rep, "First", joined: ["Last"], nothing: ["-"])], recognisedBy: ["First", "Last"])
    let result = try Ingested("First,Last\n-,Berger\n-, - \nInes,-\n", format: format)
    #expect(result.words(.rep) == ["Berger", nil, "Ines"])
  }

  @Test("texts that mean nothing are missing values, in every kind of column")
  func nothing() throws {
    let format = FormatDefinition.of(
      [
        .of(.account, "word", nothing: ["-", "n/a"]), .of(.contact, "key", nothing: ["000000000000000AAA"]),
        .of(.amount, "number", nothing: ["-"]),
      ], recognisedBy: ["word", "key"])
    let text =
      "word,key,number\n-,000000000000000AAA,-\n \"-\",x,1\n - ,x, - \nn/a,\"000000000000000AAA\",2\nN/A,y,3\n"
    let result = try Ingested(text.replacing(" \"-\"", with: "\"-\""), format: format)
    #expect(result.words(.account) == [nil, nil, nil, nil, "N/A"])
    #expect(result.keys(.contact).map { $0 == Missing.key } == [true, false, false, true, false])
    #expect(result.numbers(.amount) == [nil, 10_000, nil, 20_000, 30_000])
    #expect(result.metadata.rejects.isEmpty)
    #expect(result.metadata.dictionaries == [.account: ["N/A"]])
  }

  @Test("a column that needs a value rejects rows without one, and those whose value means nothing")
  func needed() throws {
    let format = FormatDefinition.of(
      [.of(.account, "word", needsValue: true, nothing: ["-"]), .of(.contact, "key", needsValue: true)],
      recognisedBy: ["word", "key"])
    let result = try Ingested("word,key\na,1\n,2\n-,3\nb,\n,\nc,4\n", format: format)
    #expect(result.words(.account) == ["a", "c"])
    #expect(result.keys(.contact).count == 2)
    #expect(result.lines == [2, 7])
    #expect(result.metadata.rejects.map(\.line) == [3, 4, 5, 6])
    #expect(result.metadata.rejects.map(\.column) == ["word", "word", "key", "word"])
    #expect(result.metadata.rules == [.missingRequiredValue: 4])
  }
}
