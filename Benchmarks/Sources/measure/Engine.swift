import Foundation

/// One of the programs that are compared: its command line, and where its answer is afterwards.
struct Engine {
  var name: String
  var command: [String]
  /// The workspace of terrain, or the CSV file of a peer.
  var place: String
  /// Exit codes for "done"; terrain has four: done, with an alert, with rejects, with a stale export.
  var done: Set<Int32>

  /// For every engine; with_duckdb.py sets the same.
  private static let threads = "2"

  static func all(_ options: Options) -> [Engine] {
    let workspace = options.work + "/workspace"
    var engines = [
      Engine(
        name: "terrain",
        command: [
          options.terrain, "run", options.home + "/../pipelines/benchmark", "--exports",
          options.work + "/exports",
          "--workspace", workspace, "--threads", threads, "--quiet",
        ], place: workspace, done: [0, 1, 2, 3])
    ]
    for (name, script) in [("duckdb", "with_duckdb.py"), ("polars", "with_polars.py")] {
      let answer = options.work + "/\(name).csv"
      engines.append(
        Engine(
          name: name, command: ["python3", options.home + "/peers/" + script, options.export, answer],
          place: answer,
          done: [0]))
    }
    return engines.filter { options.only.isEmpty || options.only.contains($0.name) }
  }

  /// Runs from nothing.
  func run() throws -> ProcessRun {
    try? FileManager.default.removeItem(atPath: place)
    let run = try ProcessRun(command, environment: ["POLARS_MAX_THREADS": Self.threads])
    guard done.contains(run.exitCode) else { throw Fault(70, "\(name): exit status \(run.exitCode)") }
    return run
  }

  func answer() throws -> Answer {
    name == "terrain"
      ? try Answer(terrain: place + "/out/latest/restricted/kpis.csv") : try Answer(peer: place)
  }
}
