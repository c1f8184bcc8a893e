import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// Who is credited with the deals of the demonstration: against its own KPIs, and against a computation of the same
/// from the exports that shares nothing with the program.
struct AttributionRunTests {
  private static let demo = Places.repository + "/pipelines/demo"

  @Test("what is divided is what the KPIs say, and the years make the whole")
  func agreesWithTheKPIs() throws {
    let outcome = try Workbench().run(pipeline: Self.demo)
    for (name, kpi) in [("pipeline_sourced", "pipeline_created"), ("revenue_influenced", "revenue")] {
      let results = outcome.result.attributions.filter { $0.definition.name == name }
      let whole = try #require(results.first)
      let years = results.dropFirst()
      #expect(whole.period.grain == .all && years.allSatisfy { $0.period.grain == .year })
      #expect(whole.amount == outcome.value(kpi)?.exact.map { Int128($0) })
      #expect(years.reduce(0) { $0 + $1.amount } == whole.amount)
      for model in AttributionModel.allCases {
        for result in results {
          #expect(result.credits(model).reduce(0, +) + result.amountUntouched == result.amount, "\(model)")
        }
      }
    }
    let one = try Workbench().run(pipeline: Self.demo, threads: 1)
    #expect(one.result.attributions == outcome.result.attributions)
  }

  private static func independentCredits() -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Places.repository + "/Tests/Scoring/attribution.py", Places.repository + "/sample-data",
    ]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static var hasPython: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  @Test(
    "every credit is that of an independent computation",
    .enabled("python3 is not there") { hasPython })
  func agreesWithAnotherProgram() throws {
    let text = try #require(Self.independentCredits())
    let outcome = try Workbench().run(pipeline: Self.demo)
    let lines = text.split(separator: "\n").dropFirst()
    #expect(lines.count == 50)
    for line in lines {
      let cells = line.split(separator: ",").map(String.init)
      let expected = try #require(Double(cells[3]))
      let result = try #require(
        outcome.result.attributions.first { $0.definition.name == cells[0] && $0.period.grain == .all })
      let model = try #require(AttributionModel(rawValue: cells[2]))
      let place = result.channels.firstIndex { $0.channel.rawValue == cells[1] }
      let credit = place.map { result.credits(model)[$0] } ?? result.amountUntouched
      #expect((place == nil) == (cells[1] == "untouched"))
      // Each deal's parts are whole units of 10⁻⁴.
      let rounding = Double(result.dealsTouched) / 10_000
      #expect(abs(Double(credit) / 10_000 - expected) <= rounding, "\(line)")
    }
  }
}
