import TerrainModel
import Testing

@testable import Pipeline

/// Bad files without end: each is read as far as a careful person would, or named with its reason; the good file beside
/// it always counts.
struct BadFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// Rows of the file that count; nil where it cannot be used at all.
    var counted: Int?
    /// Part of what is said about it; empty where there is nothing to say.
    var message: String
    var rejected = 0

    var testDescription: String { name }
  }

  private static let header = "id,time,rep,kind,direction,contact,account\n"
  private static func row(_ id: String, account: String = "Acme") -> String {
    "\(id),2026-03-01T08:00:00Z,Ana,message,outgoing,c\(id),\(account)\n"
  }
  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let cases: [Case] = [
    Case(name: "0 bytes", bytes: [], message: "the file is empty"),
    Case(name: "a byte order mark only", bytes: [0xEF, 0xBB, 0xBF], message: "no header"),
    Case(name: "a header only", bytes: text(header), counted: 0, message: ""),
    Case(name: "one row without a line end", bytes: text(header + row("1").dropLast()), counted: 1, message: ""),
    Case(
      name: "NUL bytes in a row", bytes: text(header + row("1")) + [0, 0, 0] + text(row("2")), message: "a zero byte"),
    Case(name: "NUL bytes only", bytes: [UInt8](repeating: 0, count: 5_000), message: "a zero byte"),
    Case(
      name: "a lone quote", bytes: text(header + row("1") + "\"2,2026-03-01,Ana\n" + row("3")), counted: 2,
      message: "", rejected: 1),
    Case(name: "quotes only", bytes: text("\"\"\"\"\"\n\"\n"), message: "no header"),
    Case(
      name: "CR only", bytes: text((header + row("1") + row("2")).replacing("\n", with: "\r")), counted: 2, message: ""),
    Case(
      name: "CR, LF and CRLF", bytes: text(header + row("1").replacing("\n", with: "\r\n") + row("2")), counted: 2,
      message: ""),
    Case(
      name: "two encodings in one file",
      bytes: text(header + row("1", account: "Société")) + text("2,2026-03-01T08:00:00Z,Ana,message,outgoing,c2,Soci")
        + [0xE9, 0x74, 0xE9, 0x0A], counted: 2, message: ""),
    Case(name: "another table", bytes: text("a,b\n1,2\n"), message: "header"),
    Case(name: "words", bytes: text("The export failed. Please try again.\n"), message: "no header"),
    Case(name: "a PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], message: "zero byte"),
    Case(
      name: "rows of every width",
      bytes: text(header + row("1") + "2\n2,2026\n" + row("3") + "4" + String(repeating: ",", count: 40) + "\n"), counted: 2,
      message: "", rejected: 3),
    Case(
      name: "ten thousand commas", bytes: text(header + String(repeating: ",", count: 10_000) + "\n" + row("1")), counted: 1,
      message: "", rejected: 1),
    Case(
      name: "a repeated header", bytes: text(header + row("1") + header + row("2")), counted: 2, message: "", rejected: 1),
  ]

  @Test(arguments: cases) func isReadAsFarAsItGoes(_ bad: Case) throws {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: bad
      as_of: 2026-03-31
      minimum_group: 1
      sources: [{source: activity, files: "*.csv", format: terrain-activity, limits: {warn: 1}}]
      """, to: "pipeline/pipeline.yml")
    try bench.write(Self.header + Self.row("900"), to: "exports/good.csv")
    try bench.write(bad.bytes, to: "exports/x.csv")
    let outcome = try bench.run(exports: bench.path + "/exports")
    let account = outcome.result.files.first { $0.origin.file == "x.csv" }
    #expect(account?.rows.counted == bad.counted)
    #expect((account?.rows.rejected ?? 0) == bad.rejected)
    #expect(outcome.result.files.contains { $0.origin.file == "good.csv" && $0.rows.counted == 1 })
    #expect(outcome.exitCode == (bad.counted == nil ? .rejects : .done))
    if let account { #expect(account.bytes.total == bad.bytes.count) }
    let said = outcome.result.diagnostics.map(\.text).joined(separator: "\n")
    #expect(said.contains(bad.message))
    if bad.counted == nil { #expect(said.contains("x.csv")) }
  }

  @Test func twentyMegabytesOnOneLine() throws {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: bad
      as_of: 2026-03-31
      minimum_group: 1
      sources: [{source: activity, files: "*.csv", format: terrain-activity, limits: {warn: 1}}]
      """, to: "pipeline/pipeline.yml")
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)
    try bench.write(
      Self.text(Self.header + Self.row("1")) + long + Self.text("\n" + Self.row("2")), to: "exports/x.csv")
    let outcome = try bench.run(exports: bench.path + "/exports")
    #expect(outcome.result.rows.counted == 2)
    #expect(outcome.result.rows.rejected == 1)
    #expect(outcome.result.files.first?.rejects.first?.line == 3)
  }
}
