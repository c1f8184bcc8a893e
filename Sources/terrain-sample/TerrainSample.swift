import ArgumentParser

/// The program's entry: chooses the subcommand.
@main
struct TerrainSample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terrain-sample",
    abstract: "Writes invented sales exports: same parameters, same bytes.",
    subcommands: [CompanyCommand.self, ActivityCommand.self, OpportunitiesCommand.self])
}
