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
          options.terrain, "run", options.pipeline, "--exports", options.work + "/exports",
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

  /// A question to both stores as they stand, by rep and month.
  static func all(_ options: Options, asking question: Question) -> [Engine] {
    [
      asking(question.kpis, options),
      Engine(
        name: "duckdb",
        command: [
          "python3", options.home + "/peers/" + question.script, options.work + "/store.duckdb",
          options.work + "/duckdb.csv",
        ] + question.words, place: options.work + "/duckdb.csv", done: [0]),
    ]
  }

  /// Terrain alone, asked for some KPIs by rep and month; for all that the report shows where none is named.
  static func asking(_ kpis: [String], _ options: Options) -> Engine {
    let words =
      ["--by", "rep", "--grain", "month", "--restricted", "--csv", "--threads", threads]
    return terrain(options, ["kpi"], kpis + words, into: options.work + "/question.csv")
  }

  /// All KPIs of the pipeline, and which of them the exports feed.
  static func listing(_ options: Options) -> Engine {
    terrain(options, ["kpi"], ["--list", "--csv"], into: options.work + "/list.csv")
  }

  private static func terrain(
    _ options: Options, _ verb: [String], _ words: [String], into answer: String
  ) -> Engine {
    let question =
      [options.terrain] + verb + [options.pipeline] + words
      + ["--exports", options.work + "/exports", "--workspace", options.work + "/workspace"]
    return Engine(
      name: "terrain",
      // The shell only opens the file: it is replaced by the program.
      command: ["sh", "-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh", answer] + question,
      place: answer, done: [0])
  }

  /// Runs from nothing.
  func run() throws -> ProcessRun {
    try? FileManager.default.removeItem(atPath: place)
    let run = try ProcessRun(command, environment: ["POLARS_MAX_THREADS": Self.threads])
    guard done.contains(run.exitCode) else { throw Fault(70, "\(name): exit status \(run.exitCode)") }
    return run
  }

  func answer() throws -> Answer {
    guard name == "terrain" else { return try Answer(peer: place) }
    return try Answer(terrain: place.hasSuffix(".csv") ? place : place + "/out/latest/restricted/kpis.csv")
  }
}
