import Foundation
import Report
import TerrainModel
import Testing

struct SummaryTests {
  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/reference/summary.schema.json")

  /// Python's jsonschema is the judge, where the machine has it.
  private static func validator() -> Bool {
    (try? run(["-c", "import jsonschema"])) == 0
  }

  @discardableResult
  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "summary.json keeps to its schema", .enabled("python3 with jsonschema is not there") { validator() },
    arguments: [true, false], Language.allCases)
  func schema(_ hasPlan: Bool, _ language: Language) throws {
    let bytes = Outputs(SampleResult.make(hasPlan: hasPlan), language).bytes("summary.json")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "summary-\(UUID().uuidString).json")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1])); document = json.load(open(sys.argv[2]))
      jsonschema.Draft202012Validator.check_schema(schema)
      sys.exit(len(list(jsonschema.Draft202012Validator(schema).iter_errors(document))) > 0)
      """
    #expect(try Self.run(["-c", program, Self.schema.path, file.path]) == 0)
  }

  @Test(
    "Of a ratio, numerator and denominator are told: what they are, and what explains or would explain the difference"
  )
  func sides() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(Outputs.english.bytes("summary.json"))) as? [String: Any])
    let stated = try #require(document["reconciliation"] as? [[String: Any]])
    let sides = stated.map { $0["sides"] as? [[String: Any]] ?? [] }
    #expect(sides.map(\.count) == [0, 0, 0, 0, 0, 0, 0, 0, 2, 2])
    let (explained, open) = (sides[8], sides[9])
    #expect(explained.map { $0["side"] as? String } == ["numerator", "denominator"])
    #expect(explained.map { $0["value"] as? Double } == [89_000, 10])
    #expect(explained.map { $0["reading"] as? String } == ["duplicates_counted", "duplicates_counted"])
    #expect(explained.map { $0["cause"] as? String } == ["duplicate", "duplicate"])
    #expect(explained.map { $0["difference"] as? Double } == [82_000.05, 1])
    #expect(explained.map { $0["rows"] as? Int } == [1, 1])
    #expect(explained.allSatisfy { $0["alone"] is NSNull })
    #expect(open.map { $0["alone"] as? Double } == [0.5, -0.8264])
    #expect(open.allSatisfy { $0["cause"] is NSNull && $0["difference"] is NSNull && $0["rows"] is NSNull })
  }

  @Test("Everything the report says is there as a value")
  func content() throws {
    let result = SampleResult.make()
    let outputs = Outputs(result)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outputs.bytes("summary.json"))) as? [String: Any])
    #expect(document["schema"] as? Int == 1)
    #expect((document["values"] as? [Any])?.count == outputs.rows("kpis.csv").count)
    #expect((document["objectives"] as? [Any])?.count == 8)
    #expect((document["kpis"] as? [Any])?.count == 12)
    let rows = try #require(document["rows"] as? [String: Any])
    #expect(rows["counted"] as? Int == 3218)
    #expect(rows["balanced"] as? Bool == true)
    let objectives = try #require(document["objectives"] as? [[String: Any]])
    let smart = try #require(objectives[3]["smart"] as? [String: [String: String]])
    #expect(smart["achievable"]?["outcome"] == "fail")
    #expect(smart["achievable"]?["finding"]?.contains("3%") == true)
  }
}
