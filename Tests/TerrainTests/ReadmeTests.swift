import Foundation
import Testing

/// What README.md tells its reader to do works word for word, and what it says comes out.
struct ReadmeTests {
  @Test("a first pipeline of your own: the blocks, pasted in order, print the figures stated")
  func firstPipeline() throws {
    let walkthrough = try Walkthrough(
      page: "README.md", heading: "A first pipeline of your own, in five minutes")
    let (commands, compared) = try walkthrough.follow()
    #expect(commands == 6)
    #expect(compared == 6)
    let outputs = walkthrough.folder.path + "/first/workspace/out/latest/"
    let table = try section("What a run writes").components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    let listed = table.flatMap { row in row.matches(of: /`([a-z\/]+\.[a-z]+)`/).map { String($0.1) } }
    #expect(listed.count == 15)
    for name in listed { #expect(FileManager.default.fileExists(atPath: outputs + name), "\(name)") }
  }

  @Test("the demonstration: planted and found figures are those of TRUTH.json and of a run")
  func demonstration() throws {
    let folder = try TemporaryFolder()
    let workspace = folder.path + "/workspace"
    let run = try Program.run(["run", "pipelines/demo", "--workspace", workspace])
    #expect(run.code == 0, "\(run.messages)")
    let readme = try Walkthrough.text(of: "README.md")
    let summary = try decoded(DemonstrationSummary.self, from: workspace + "/out/latest/summary.json")
    let truth = try decoded(DemonstrationTruth.self, from: Program.repository + "/sample-data/TRUTH.json")
    for statement in truth.statements { #expect(readme.contains(statement), "\(statement)") }
    for statement in try summary.statements() { #expect(readme.contains(statement), "\(statement)") }
    let sums = try #require(
      FencedBlock.all(in: readme).first {
        $0.language == "text" && $0.heading.hasPrefix("What the demonstration")
      })
    #expect(sums.lines.count == 2)
    for line in sums.lines { #expect(run.output.contains(line), "\(line)\n\(run.output)") }
    #expect(!summary.isClaimed("source_and_winning") && !summary.isClaimed("linkedin_and_winning"))
    #expect(!summary.isClaimed("type_and_winning") && !summary.isClaimed("touch_and_deal_size"))
  }

  @Test("the pipelines for public sets are there and right, and the number of KPIs is the one stated")
  func pipelines() throws {
    let readme = try Walkthrough.text(of: "README.md")
    let names = readme.matches(of: /terrain run (pipelines\/[a-z-]+)/).map { String($0.1) }
    #expect(names.count == 2)
    for name in names {
      let result = try Program.run(["check", name])
      #expect(result.code == 0, "\(result.messages)")
      let count = try #require(result.output.firstMatch(of: /([0-9]+) KPIs/)).1
      #expect(readme.contains("\(count) KPIs"))
    }
  }

  /// README.md from a heading to the next.
  private func section(_ heading: String) throws -> String {
    let readme = try Walkthrough.text(of: "README.md")
    let start = try #require(readme.range(of: "## \(heading)\n"))
    let rest = readme[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }
}
