import Foundation
import Testing

/// docs/FORMATS.md lists what ships, and its worked example works.
struct FormatsPageTests {
  private static let folder = Program.repository + "/Sources/Configuration/Resources/Formats"

  private static func shipped() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yml") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (String(name.dropLast(4)), try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
      })
  }

  @Test("every format that ships is listed with its kind of record, and no other")
  func list() throws {
    let page = try Walkthrough.text(of: "docs/FORMATS.md")
    let section =
      page.components(separatedBy: "## Formats that ship").last?
      .components(separatedBy: "\n## ").first ?? ""
    let rows = section.matches(of: /\n\| `([a-z0-9-]+)` \|.*\| ([a-z_]+) \|/)
    let listed = Dictionary(
      rows.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    let formats = try Self.shipped()
    #expect(formats.count > 20)
    #expect(listed.keys.sorted() == formats.keys.sorted())
    for (name, text) in formats {
      #expect(listed[name].map { text.contains("\nrecord: \($0)\n") } == true, "\(name)")
    }
  }

  @Test("the plain layouts need the columns that the page says they need")
  func layouts() throws {
    let page = try Walkthrough.text(of: "docs/FORMATS.md")
    let formats = try Self.shipped().filter { $0.key.hasPrefix("terrain-") }
    let rows = page.matches(of: /\n\| `(terrain-[a-z]+)`[^|]*\| `([a-z_,]+)` \| (?:`([a-z_,]+)` )?\|/)
    #expect(rows.count == formats.count)
    for row in rows {
      let text = try #require(formats[String(row.1)])
      let needed = Set(row.2.split(separator: ",").map(String.init))
      let others = Set((row.3 ?? "").split(separator: ",").map(String.init))
      let recognised = try #require(text.firstMatch(of: /headers: \[([a-z_, ]+)\]/)).1
      let required = text.components(separatedBy: "\n  - ").filter { $0.contains("required: true") }
        .compactMap { $0.firstMatch(of: /header: ([a-z_]+)/).map { String($0.1) } }
      #expect(needed == Set(recognised.components(separatedBy: ", ")).union(required), "\(row.1)")
      for header in others {
        #expect(try text.contains(Regex("header: (\\[.*)?\\b\(header)\\b")), "\(header) of \(row.1)")
      }
    }
  }

  @Test("a format for a system that is not listed, written as the page writes it, gives what the page says")
  func workedExample() throws {
    let walkthrough = try Walkthrough(page: "docs/FORMATS.md", heading: "Writing a format, by an example")
    let (commands, compared) = try walkthrough.follow(codes: ["terrain run copper --as-of 2026-03-31": 2])
    #expect(commands == 5)
    #expect(compared == 7)
    #expect(
      try Self.shipped().keys.contains { $0.hasPrefix("copper") } == false,
      "the page says that there is none")
  }
}
