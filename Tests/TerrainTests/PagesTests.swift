import Foundation
import TerrainModel
import Testing

/// The pages for users and contributors name what exists, and all of it.
struct PagesTests {
  private static let pages = [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/COMMANDS.md", "docs/FORMATS.md",
  ]

  /// The verbs that the program lists itself.
  private static func verbs() throws -> [String] {
    let help = try Program.run(["help"]).output
    let list = help.components(separatedBy: "SUBCOMMANDS:").last ?? ""
    return list.matches(of: /\n\x20\x20([a-z]+)\x20+/).map { String($0.1) }
  }

  @Test("COMMANDS.md has every verb and every option of each")
  func commands() throws {
    let page = try Walkthrough.text(of: "docs/COMMANDS.md")
    let verbs = try Self.verbs()
    #expect(verbs.contains("run") && verbs.contains("check"))
    for verb in verbs {
      #expect(page.contains("## terrain \(verb)\n"), "\(verb)")
      let options = try Program.run(["help", verb]).output.matches(of: /--[a-z][a-z-]*/).map { String($0.0) }
      #expect(options.contains("--help"))
      for option in Set(options) { #expect(page.contains("`\(option)"), "\(option) of \(verb)") }
    }
  }

  @Test("COMMANDS.md explains every exit code, and no other", arguments: ExitCode.allCases)
  func exitCodes(code: ExitCode) throws {
    let page = try Walkthrough.text(of: "docs/COMMANDS.md")
    let listed = page.matches(of: /\n\| ([0-9]+) \|/).compactMap { Int32($0.1) }
    #expect(listed.contains(code.rawValue))
    #expect(listed.count == ExitCode.allCases.count)
  }

  @Test(
    "pages name no verb and no script that is not there, and their links lead somewhere",
    arguments: pages)
  func names(page: String) throws {
    let text = try Walkthrough.text(of: page)
    let verbs = try Self.verbs() + ["help"]
    for match in text.matches(of: /(?:`|\n {4}|\n)terrain ([a-z]+)/) {
      #expect(verbs.contains(String(match.1)), "terrain \(match.1)")
    }
    for match in text.matches(of: /\bscript\/[a-z]+(?:\.[a-z]+)?\b/) {
      let path = Program.repository + "/" + match.0
      #expect(FileManager.default.fileExists(atPath: path), "\(match.0)")
    }
    let folder = URL(fileURLWithPath: Program.repository + "/" + page).deletingLastPathComponent().path
    for match in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      #expect(FileManager.default.fileExists(atPath: folder + "/" + match.1), "link to \(match.1)")
    }
  }
}
