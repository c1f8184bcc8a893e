import Foundation
import Segments
import TerrainModel
import Testing

@testable import Ingest

/// Files that cannot be used end with the exit code and the words that a person needs.
struct UnusableFileTests {
  private let ingestor = Ingestor(
    contactKey: Array(1...16), keyID: "test", zones: ZoneSet(pipelineZone: .utc), threads: 2)

  private func failure(_ path: String) -> Failure? {
    #expect(throws: Failure.self) { try ingestor.inspect(path: path, formats: [.example()]) }
  }

  private func failure(_ bytes: [UInt8]) throws -> Failure? {
    let folder = try TemporaryFolder()
    return failure(try folder.write(bytes, as: "export.csv"))
  }

  @Test("no such file, and a folder")
  func notThere() throws {
    let folder = try TemporaryFolder()
    let missing = failure(folder.path + "/none.csv")
    #expect(missing?.code == .noInput)
    #expect(
      missing?.diagnostics.map(\.text) == [
        "\(folder.path)/none.csv: error: cannot be opened (no such file); a readable export was expected"
      ])
    let directory = failure(folder.path)
    #expect(directory?.code == .noInput)
    #expect(directory?.diagnostics.first?.message == "is not a regular file; an export was expected")
  }

  @Test("an empty file")
  func empty() throws {
    let failure = try failure([])
    #expect(failure?.code == .data)
    #expect(failure?.diagnostics.first?.message == "the file is empty; a header line was expected")
    #expect(failure?.diagnostics.first?.advice.isEmpty == false)
  }

  @Test("a zero byte, with its line")
  func zeroByte() throws {
    let failure = try failure(Array("id,word\n1,a\n2,".utf8) + [0, 0x0A])
    #expect(failure?.code == .data)
    #expect(failure?.diagnostics.first?.location.line == 3)
    #expect(failure?.diagnostics.first?.message == "a zero byte at offset 14; text was expected")
  }

  @Test("a header alone is an export without rows")
  func headerOnly() throws {
    for text in ["id,word", "id,word\n", "id,word\r\n\r\n", "\u{FEFF}id,word\n"] {
      let result = try Ingested(text, format: .example())
      #expect(result.metadata.read == 0)
      #expect(result.metadata.accepted == 0)
      #expect(result.metadata.bytes.total == text.utf8.count)
      #expect(result.lines.isEmpty)
    }
  }

  @Test("a file that becomes shorter between looking and reading", arguments: [0, 10, 5_000])
  func shrinks(left: Int) throws {
    let folder = try TemporaryFolder()
    let rows = (0..<4_000).map { "\($0),word\n" }.joined()
    let path = try folder.write(Array(("id,word\n" + rows).utf8), as: "export.csv")
    let file = try ingestor.inspect(path: path, formats: [.example()])
    #expect(truncate(path, left) == 0)
    let failure = #expect(throws: Failure.self) {
      try ingestor.ingest(file, to: folder.path + "/segment")
    }
    #expect(failure?.code == .noInput)
    #expect(failure?.diagnostics.first?.location.file == path)
    #expect(failure?.diagnostics.first?.message == "the file became shorter while it was read")
  }

  @Test("a segment that cannot be written")
  func cannotWrite() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("id,word\n1,a\n".utf8), as: "export.csv")
    let file = try ingestor.inspect(path: path, formats: [.example()])
    let failure = #expect(throws: Failure.self) {
      try ingestor.ingest(file, to: folder.path + "/none/segment")
    }
    #expect(failure?.code == .cannotWrite)
  }

  @Test("ids that a spreadsheet has rounded", arguments: ["1,23E+10", "1.43163E+10", "2E+05"])
  func destroyedIdentifiers(cell: String) throws {
    let failure = try failure(Array("id;word\n14316276246;a\n\"\(cell)\";b\n".utf8))
    #expect(failure?.code == .data)
    #expect(failure?.diagnostics.first?.location.line == 3)
    #expect(failure?.diagnostics.first?.location.column == 1)
    #expect(failure?.diagnostics.first?.message.contains("scientific notation") == true)
  }

  @Test(
    "words that only look like rounded numbers",
    arguments: ["1E10", "E+10", "1,2,3E+10", "BE+10", "1E+1x", "x1E+10"])
  func soundIdentifiers(cell: String) throws {
    let result = try Ingested("id,word\n\"\(cell)\",b\n", format: .example())
    #expect(result.metadata.accepted == 1)
  }
}
