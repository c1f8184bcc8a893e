import Foundation
import Testing

/// What the program prints, byte for byte, and figures that a person counted first.
@Suite struct GoldenTests {
  @Test(arguments: try GoldenCase.all().filter { $0.text("command") != nil })
  func printsWhatIsExpected(_ golden: GoldenCase) throws {
    let copy = try golden.copied()
    let result = try golden.run(in: copy)
    let expected = try #require(golden.text("expected/stdout"), "\(golden) has no expected/stdout")
    #expect(Self.lines(result.output) == Self.lines(expected))
    #expect(Self.lines(result.messages) == Self.lines(golden.text("expected/stderr") ?? ""))
    let code = golden.text("expected/exit")?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "0"
    #expect("\(result.code)" == code)
    for file in golden.files {
      let written = try String(contentsOfFile: "\(copy.path)/case/\(file)", encoding: .utf8)
      #expect(Self.lines(written) == Self.lines(golden.text("expected/\(file)") ?? ""), "\(file)")
    }
  }

  @Test func thereIsACaseOfEveryKind() throws {
    #expect(try GoldenCase.all().count >= 14)
    for golden in try GoldenCase.all() {
      #expect(golden.text("command") != nil || golden.text("by-eye.csv") != nil, "\(golden) asks nothing")
    }
  }

  /// The value of every counted figure, to fifteen digits; a rate that cannot be read yet is in the tables all the same.
  @Test(arguments: try GoldenCase.all().filter { $0.text("by-eye.csv") != nil })
  func figuresAreThoseCountedByEye(_ golden: GoldenCase) throws {
    let copy = try golden.copied()
    let run = try Program.run(["run", "case/pipeline", "--workspace", "workspace", "--quiet"], in: copy.path)
    #expect(run.code == 0, "\(run.messages)")
    let table = try String(contentsOfFile: copy.path + "/workspace/out/latest/kpis.csv", encoding: .utf8)
    var figures: [[String]: String] = [:]
    for cells in Self.rows(table) { figures[[cells[3], cells[1], cells[5], cells[6]]] = cells[9] }
    let counted = Self.rows(try #require(golden.text("by-eye.csv")))
    for cells in counted {
      let found = try #require(figures[Array(cells[0...3])], "there is no figure \(cells)")
      guard !cells[4].isEmpty else {
        #expect(found.isEmpty, "\(cells.joined(separator: ", ")): \(found)")
        continue
      }
      let (value, expected) = (Double(found), try #require(Double(cells[4])))
      let difference = abs((value ?? .nan) - expected)
      #expect(difference <= 1e-14 * max(1, abs(expected)) * 10, "\(cells.joined(separator: ", ")): \(found)")
    }
  }

  @Test func everyKPIOfTheDefaultCatalogueIsCountedByEye() throws {
    let counted = try #require(GoldenCase(name: "catalogue").text("by-eye.csv"))
    let catalogue = try String(
      contentsOfFile: Program.repository + "/Sources/Configuration/Resources/Defaults/kpis.yml",
      encoding: .utf8)
    let names = catalogue.components(separatedBy: "\n").compactMap { line -> String? in
      line.hasPrefix("  - kpi: ") ? String(line.dropFirst(9)) : nil
    }
    #expect(names.count >= 70)
    #expect(Set(names).subtracting(Self.rows(counted).map { $0[0] }) == [])
  }

  private static func lines(_ text: String) -> [String] { text.components(separatedBy: "\n") }

  /// The cells of every row behind the header.
  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}
