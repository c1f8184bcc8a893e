import Foundation
import Testing

/// What people and machines get wrong: a clear message with its place, and the right exit code.
struct BadInputTests {
  private static let pipeline = """
    version: 1
    pipeline: small
    title: Small
    zone: Europe/Paris
    currency: EUR
    as_of: 2026-03-31
    minimum_group: 1
    sources:
      - source: activity
        files: "activity*.csv"
        format: terrain-activity

    """
  private static let header = "id,time,rep,kind,direction,contact,account,campaign\n"
  private static let good = "1,2026-03-02T08:00:00Z,ann@own.example,message,outgoing,c1,Contoso,x\n"

  private func folder(export: Data?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.pipeline, to: "pipeline.yml")
    if let export { try folder.write(export, to: "activity.csv") }
    return folder
  }

  private func run(export: String?) throws -> Program.Result {
    let folder = try folder(export: export.map { Data($0.utf8) })
    return try Program.run(["run", ".", "--quiet"], in: folder.path)
  }

  @Test("a good export ends with 0 and says nothing")
  func good() throws {
    let result = try run(export: Self.header + Self.good)
    #expect(result.code == 0)
    #expect(result.messages == "")
    #expect(result.output == "")
  }

  @Test("a missing file is 66 and names what was looked for")
  func missing() throws {
    let result = try run(export: nil)
    #expect(result.code == 66)
    #expect(result.messages.contains("activity*.csv"))
  }

  @Test(
    "an export that is none is 65, with its name and what was expected",
    arguments: [
      ("", "the file is empty"), ("\u{0}\u{1}\u{2}binary", "zero byte"), ("a,b,c\n1,2,3\n", "no header"),
      ("id,time,repp,kind,direction,contact,account,campaign\n", "needs the column 'rep'"),
    ])
  func noExport(text: String, message: String) throws {
    let result = try run(export: text)
    #expect(result.code == 65)
    #expect(result.messages.contains("activity.csv"), "\(result.messages)")
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test("a directory in place of a file is 65 and says so")
  func directory() throws {
    let folder = try folder(export: nil)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/activity.csv", withIntermediateDirectories: false)
    let result = try Program.run(["run", ".", "--quiet"], in: folder.path)
    #expect(result.code == 65)
    #expect(result.messages.contains("not a regular file"), "\(result.messages)")
  }

  @Test(
    "bad rows are rejected one by one, listed with their line, and end with 2",
    arguments: [
      ("2,\"2026-03-02T08:00:00Z,ann@own.example,message,outgoing,c1,Contoso,x\n", "unclosed_quote"),
      ("2,2026-03-02T08:00:00Z,ann@own.example\n", "too_few_fields"),
      ("2,2026-03-02T08:00:00Z,ann@own.example,message,outgoing,c1,Contoso,x,y\n", "too_many_fields"),
      ("2,yesterday,ann@own.example,message,outgoing,c1,Contoso,x\n", "unreadable_time"),
      (
        "2,2026-03-02T08:00:00Z,\(String(repeating: "a", count: 10 << 20)),message,outgoing,c,d,x\n",
        "field_too_long"
      ),
    ])
  func badRows(row: String, rule: String) throws {
    let folder = try folder(export: Data((Self.header + Self.good + row + Self.good).utf8))
    let result = try Program.run(["run", ".", "--quiet"], in: folder.path)
    #expect(result.code == 2)
    #expect(result.messages.contains("1 of 3 rows rejected"), "\(result.messages.prefix(500))")
    let rejects = try String(
      contentsOfFile: folder.path + "/workspace/out/latest/rejects.csv", encoding: .utf8)
    let line = rejects.split(separator: "\n").last.map(String.init) ?? ""
    #expect(line.contains(",\(rule),"), "\(line)")
    #expect(line.hasPrefix("activity,activity.csv,"), "\(line)")
    #expect(line.split(separator: ",", omittingEmptySubsequences: false)[3] == "3")
  }

  @Test(
    "a wrong pipeline.yml is 78, with line and column and the nearest name",
    arguments: [
      ("title: Small", "titel: Small", "pipeline.yml:3:1", "title"),
      ("minimum_group: 1", "minimum_group: many", "pipeline.yml:7:16", "whole number"),
      ("zone: Europe/Paris", "zone: Europe/Pariss", "pipeline.yml:4:7", "zone"),
      ("format: terrain-activity", "format: terrain-activty", "pipeline.yml:11:13", "terrain-activity"),
    ])
  func configuration(from: String, to: String, place: String, word: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pipeline.replacingOccurrences(of: from, with: to), to: "pipeline.yml")
    let result = try Program.run(["run", "."], in: folder.path)
    #expect(result.code == 78)
    #expect(result.messages.contains(place), "\(result.messages)")
    #expect(result.messages.contains(word), "\(result.messages)")
  }

  @Test(
    "wrong words on the command line are 64",
    arguments: [["run"], ["run", ".", "--as-of", "2026-02-30"], ["walk"], ["run", ".", "--threads", "0"]])
  func usage(arguments: [String]) throws {
    #expect(try Program.run(arguments).code == 64)
  }

  @Test("a workspace that is in use is 75")
  func locked() throws {
    let folder = try folder(export: Data((Self.header + Self.good).utf8))
    #expect(try Program.run(["run", ".", "--quiet"], in: folder.path).code == 0)
    let descriptor = open(folder.path + "/workspace/lock", O_RDWR)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    #expect(try Program.run(["run", ".", "--quiet"], in: folder.path).code == 75)
  }
}
