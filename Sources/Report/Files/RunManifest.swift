import TerrainModel

/// `run.json`: what went into a run and how long it took. The only output with clock times in it.
struct RunManifest {
  let result: ShareableResult
  let timings: [(phase: String, seconds: Double)]
  let finishedAt: String
  /// What the program told its caller.
  let exitCode: Int32

  var json: JSONValue {
    .object([
      ("schema", .integer(SummaryDocument.schema)),
      ("program", .object([("name", .string("terrain")), ("version", .string(result.programVersion))])),
      ("pipeline", .string(result.pipeline.name)), ("as_of", .string(result.asOf.text)),
      ("finished_at", .string(finishedAt)), ("exit_code", .integer(Int(exitCode))),
      ("messages", .array(messages)), ("rows", SummaryDocument.rows(result.rows)),
      ("inputs", .array(result.files.map(input))),
      (
        "definitions",
        .array(
          result.catalogue.kpis.map { .object([("kpi", .string($0.name)), ("hash", .text($0.hash))]) })
      ),
      ("timings", .array(timings.map(timing))),
    ])
  }

  private var messages: [JSONValue] {
    result.diagnostics.filter { $0.severity != .note }.map { .text($0.text) }
  }

  private func input(_ file: FileAccount) -> JSONValue {
    .object([
      ("source", .string(file.origin.source)), ("file", .string(file.origin.file)),
      ("hash", .string(file.origin.hash)), ("size", .integer(file.size)), ("format", .text(file.format)),
      ("parsed", .bool(file.parsed)), ("rows", SummaryDocument.rows(file.rows)),
    ])
  }

  private func timing(_ timing: (phase: String, seconds: Double)) -> JSONValue {
    let milliseconds = (timing.seconds * 1000).rounded() / 1000
    return .object([("phase", .string(timing.phase)), ("seconds", .double(milliseconds))])
  }
}
