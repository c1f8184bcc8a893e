import ArgumentParser
import Configuration
import Foundation
import Pipeline
import TerrainModel

/// The program: parses arguments, prints, and turns outcomes into exit codes. Everything else is in the libraries.
@main
struct Terrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terrain",
    abstract: "Holds a social-selling plan against what the exports say happened.",
    discussion: "In a pipeline's folder, terrain alone prints the first screen of its latest run.",
    version: Version.text,
    subcommands: [
      InitCommand.self, RunCommand.self, CheckCommand.self, ReplayCommand.self, DoctorCommand.self,
      SniffCommand.self, KPICommand.self, ExplainCommand.self,
    ])

  static func main() {
    ConfigurationReader.readAhead()
    main(nil)
  }

  func run() throws {
    let latest = "workspace/out/latest/digest.txt"
    guard FileManager.default.fileExists(atPath: "pipeline.yml") else {
      throw CleanExit.helpRequest(self)
    }
    try Ending.turned {
      guard let digest = FileManager.default.contents(atPath: latest) else {
        throw Failure(
          .noInput, at: SourceLocation(file: latest), "there is no run yet",
          advice: "Start one: terrain run .")
      }
      Console.output(String(decoding: digest, as: UTF8.self))
    }
  }
}
