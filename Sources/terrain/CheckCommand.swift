import ArgumentParser
import Configuration
import TerrainModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads all files of a pipeline's folder and says everything that is wrong with them.")

  @Argument(help: "The pipeline's folder.")
  var pipeline: String

  func run() throws {
    try Ending.turned {
      let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: pipeline)
      for diagnostic in diagnostics { Console.message(diagnostic.text) }
      guard let configuration else { return try Ending.exit(.configuration) }
      let plan =
        configuration.plan.map { ", " + Language.en.counted($0.objectives.count, "objective") } ?? ", no plan"
      Console.output(
        "\(configuration.pipeline.name): \(Language.en.counted(configuration.pipeline.sources.count, "source")), "
          + "\(Language.en.counted(configuration.formats.count, "format")), "
          + "\(Language.en.counted(configuration.catalogue.kpis.count, "KPI"))\(plan)")
    }
  }
}
