package import TerrainModel

/// Renders a run's result into its output files; a pure function.
package struct Renderer: Sendable {
  private let result: RunResult
  private let language: Language

  package init(result: RunResult, language: Language) {
    self.result = result
    self.language = language
  }

  package func outputs() -> [OutputFile] {
    let tables = OutputTables(result: result, language: language)
    let disclosure = Disclosure(result.values, minimumGroup: result.pipeline.minimumGroup)
    return [
      OutputFile(path: "kpis.csv", bytes: tables.kpis(disclosure.safe).standard),
      OutputFile(path: "objectives.csv", bytes: tables.objectives.standard),
      OutputFile(path: "lessons.csv", bytes: tables.lessons.standard),
      OutputFile(path: "signals.csv", bytes: tables.signals(result.findings.signals).standard),
      OutputFile(path: "rejects.csv", bytes: tables.rejects.standard),
      OutputFile(path: "restricted/kpis.csv", bytes: tables.kpis(disclosure.restricted).standard),
      OutputFile(path: "digest.txt", text: digest(width: 100, color: false)),
    ]
  }

  package func digest(width: Int, color: Bool) -> String {
    var lines = ["\(result.pipeline.title[language]) · \(result.asOf.text)"]
    for verdict in result.findings.objectives {
      lines.append(
        "\(verdict.objective.name) \(verdict.actual?.value ?? .nan) / \(verdict.objective.target) "
          + "\(Wording(language).status(verdict.status)) p=\(verdict.forecast?.probability ?? .nan)")
    }
    for observation in result.findings.observations {
      lines.append(
        "\(observation.id): \(observation.verdict.rawValue) \(observation.estimate ?? .nan) "
          + "[\(observation.low ?? .nan), \(observation.high ?? .nan)] q=\(observation.q ?? .nan) \(observation.grade)"
      )
    }
    for step in result.nextSteps { lines.append("\(step)") }
    lines.append("\(result.rows)")
    return lines.joined(separator: "\n")
  }

  package func runManifest(timings: [(phase: String, seconds: Double)], finishedAt: String) -> OutputFile {
    OutputFile(
      path: "run.json",
      text: JSONValue.object([
        ("finished_at", .text(finishedAt)),
        ("timings", .object(timings.map { ($0.phase, .number($0.seconds)) })),
      ]).document)
  }
}
