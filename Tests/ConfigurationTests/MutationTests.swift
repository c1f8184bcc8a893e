import Configuration
import Foundation
import TerrainModel
import TestSupport
import Testing

/// Mangled files must never trap, and every complaint about them must have a place.
@Suite struct MutationTests {
  private static let files = ["pipeline.yml", "kpis.yml", "plan.yml", "formats/format.yml"]

  private static func original(_ name: String) throws -> String {
    try Repository.text("docs/reference/\(name.replacingOccurrences(of: "formats/", with: ""))")
  }

  private static func folder() throws -> TemporaryPipeline {
    let folder = try TemporaryPipeline()
    for name in files { try folder.write(name, original(name)) }
    try folder.write("aliases.csv", "field,from,to\n")
    try folder.write("crosswalk.csv", "from,to\n")
    try folder.write("vocabulary.csv", "field,word,meaning\n")
    return folder
  }

  private func check(_ folder: TemporaryPipeline, _ note: String) {
    let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: folder.path)
    #expect(
      (configuration == nil) == diagnostics.contains { $0.severity == .error }, "\(note): \(diagnostics)")
    for diagnostic in diagnostics {
      #expect(diagnostic.location.line > 0 && !diagnostic.message.isEmpty, "\(note): \(diagnostic.text)")
    }
  }

  @Test(arguments: files) func bytesAreMangled(_ name: String) throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let bytes = Array(try Self.original(name).utf8)
    var random = SeededRandom(seed: 20_260_331)
    let signs = Array("{}[]:,-#&*!|>'\"%@`~?\n\t \u{0}0aé".utf8)
    for round in 0..<60 {
      var mangled = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<mangled.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mangled[place] = signs.randomElement(using: &random) ?? 0
        case 1: mangled.remove(at: place)
        case 2: mangled.insert(signs.randomElement(using: &random) ?? 0, at: place)
        default: mangled.removeSubrange(place..<min(mangled.count, place + 40))
        }
        if mangled.isEmpty { mangled = [0x0A] }
      }
      try folder.write(name, Data(mangled))
      check(folder, "\(name), round \(round)")
    }
  }

  @Test(arguments: files) func valuesAreReplacedByOtherShapes(_ name: String) throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let lines = try Self.original(name).components(separatedBy: "\n")
    let shapes = [
      "", "~", "{}", "[]", "[[]]", "{a: {b: c}}", "[1, {2: 3}]", "99999999999999999999", "-1", "nan", "? [x]",
    ]
    var random = SeededRandom(seed: 7)
    let places = lines.indices.filter { lines[$0].contains(": ") && !lines[$0].contains("# ") }
    for round in 0..<80 {
      guard let place = places.randomElement(using: &random),
        let shape = shapes.randomElement(using: &random),
        let colon = lines[place].range(of: ": ")
      else { continue }
      var mangled = lines
      mangled[place] = String(lines[place][..<colon.upperBound]) + shape
      try folder.write(name, mangled.joined(separator: "\n"))
      check(folder, "\(name), round \(round), line \(place + 1): \(shape)")
    }
  }

  @Test(arguments: files) func linesAreLostAndRepeated(_ name: String) throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let lines = try Self.original(name).components(separatedBy: "\n")
    var random = SeededRandom(seed: 99)
    for round in 0..<50 {
      var mangled = lines
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch round % 3 {
      case 0: mangled.remove(at: place)
      case 1: mangled.insert(lines[place], at: place)
      default: mangled.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
      }
      try folder.write(name, mangled.joined(separator: "\n"))
      check(folder, "\(name), round \(round)")
    }
  }

  @Test func deepAndWideValuesAreRefusedInTime() throws {
    let deep =
      "version: 1\npipeline: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let deeper = "version: " + String(repeating: "{a: ", count: 50_000)
    let wide = "version: 1\n" + (0..<5_000).map { "key\($0): 1\n" }.joined()
    let bomb =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip("bcdefghij", "abcdefghi").map { new, old in
        "\(new): &\(new) [*\(old), *\(old), *\(old), *\(old), *\(old), *\(old), *\(old), *\(old), *\(old)]\n"
      }.joined() + "version: 1\npipeline: x\nsources: *j\n"
    for text in [deep, deeper, wide, bomb] {
      let folder = try Self.folder()
      defer { folder.remove() }
      try folder.write("pipeline.yml", text)
      check(folder, String(text.prefix(30)))
      let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: folder.path)
      #expect(configuration == nil)
      #expect(diagnostics.count <= 201)
    }
  }
}
