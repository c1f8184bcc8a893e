import Foundation
import Report
import TerrainModel
import Testing

/// `datapackage.json` is what frictionless says it is: the description is valid, and so is every table under it.
@Suite struct DataPackageTests {
  /// Python's frictionless is the judge, where the machine has it.
  private static func hasJudge() -> Bool {
    (try? run(["-c", "import frictionless"], in: "/tmp").status) == 0
  }

  private static func run(_ arguments: [String], in folder: String) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Every fault that frictionless finds, one a line: table, kind, row, field.
  private static let program = """
    import frictionless
    report = frictionless.validate("datapackage.json", type="package")
    for error in report.errors: print("package", error.type)
    for task in report.tasks:
      for error in task.errors:
        print(task.name, error.type, getattr(error, "row_number", ""), getattr(error, "field_name", ""))
    print(len(report.tasks), "tables")
    """

  /// Writes outputs as a run does, `change` being the chance to damage one, and lets frictionless judge a folder.
  private func verdict(
    _ outputs: Outputs, folder: String = "", change: (String, String) -> String = { $1 }
  ) throws -> [String] {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("package-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for file in outputs.files {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(change(file.path, outputs.text(file.path)).utf8).write(to: url)
    }
    let path = root.appendingPathComponent(folder).path
    return try Self.run(["-c", Self.program], in: path).text.split(separator: "\n").map(String.init)
  }

  @Test(
    .enabled("python3 with frictionless is not there") { hasJudge() },
    arguments: [("", "9 tables"), ("restricted", "6 tables")])
  func everyTableIsAsDescribed(folder: String, tables: String) throws {
    #expect(try verdict(.english, folder: folder) == [tables])
    #expect(try verdict(.french, folder: folder) == [tables])
  }

  @Test(.enabled("python3 with frictionless is not there") { hasJudge() })
  func damageIsFound() throws {
    let broken = try verdict(.english) { path, text in
      switch path {
      case "objectives.csv": text.replacingOccurrences(of: ",on_track,", with: ",fine,")
      case "bounds.csv", "signals.csv": text
      case "kpis.csv": text.replacingOccurrences(of: ",true,", with: ",maybe,")
      default: text
      }
    }
    #expect(broken.contains { $0.hasPrefix("objectives constraint-error") && $0.hasSuffix("status") })
    #expect(broken.contains { $0.hasPrefix("kpis type-error") && $0.hasSuffix("mature") })
    let twice = try verdict(.english) { path, text in
      guard path == "objectives.csv", let row = text.split(separator: "\n").last else { return text }
      return text + row + "\n"
    }
    #expect(twice.contains { $0.hasPrefix("objectives primary-key") })
  }
}
