import TerrainModel

/// `metrics.prom`: the state of the run for a textfile collector. It holds no clock time; the as-of day is data.
struct PrometheusText {
  let result: ShareableResult
  private var lines: [String] = []

  init(_ result: ShareableResult) {
    self.result = result
    addRun()
    addRows()
    addObjectives()
    addFigures()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func addRun() {
    add("terrain_info", "The program that made the run.", [([("version", result.programVersion)], "1")])
    add(
      "terrain_as_of_timestamp_seconds", "Midnight UTC of the last day that counts.",
      [([], String(result.asOf.secondsSinceEpoch))])
    add("terrain_files", "Export files in the figures.", [([], String(result.files.count))])
    add("terrain_alerts", "Declared alerts that fire.", [([], String(result.alerts.count))])
    add("terrain_signals", "Periods that stand out from their noise.", [([], String(result.signals.count))])
    add("terrain_lessons", "Lessons on record.", [([], String(result.lessons.count))])
  }

  private mutating func addRows() {
    let fates = SummaryDocument.fates(result.rows)
    add("terrain_rows", "Rows by fate.", fates.map { ([("fate", $0.0)], String($0.1)) })
    var rejected: [String: Int] = [:]
    for file in result.files { rejected[file.origin.source, default: 0] += file.rows.rejected }
    add(
      "terrain_rejected_rows", "Rejected rows by source.",
      rejected.sorted { $0.key < $1.key }.map { ([("source", $0.key)], String($0.value)) })
  }

  private mutating func addObjectives() {
    let objectives = result.objectives.filter { !$0.isWithheld }.map(\.verdict)
    add(
      "terrain_objective_probability", "Probability of reaching the target.",
      objectives.compactMap { verdict in
        verdict.forecast.map {
          ([("objective", verdict.objective.name)], PlainNumber.text($0.probability))
        }
      })
    add(
      "terrain_objective_actual", "The objective's KPI from its start to the as-of day.",
      objectives.compactMap { verdict in
        verdict.actual.flatMap { $0.value == nil ? nil : $0 }.map {
          ([("objective", verdict.objective.name)], PlainNumber.text($0))
        }
      })
  }

  private mutating func addFigures() {
    let months = MonthlySeries.company(result.values)
    add(
      "terrain_kpi", "The company's KPI in its latest readable month.",
      months.compactMap { series in
        series.latest.map {
          ([("kpi", $0.kpi), ("period", $0.period.name)], PlainNumber.text($0))
        }
      })
  }

  private mutating func add(_ name: String, _ help: String, _ samples: [([(String, String)], String)]) {
    let known = samples.filter { !$0.1.isEmpty }
    guard !known.isEmpty else { return }
    lines.append("# HELP \(name) \(help)")
    lines.append("# TYPE \(name) gauge")
    for (labels, value) in known {
      let inner = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
      lines.append("\(name)\(inner.isEmpty ? "" : "{\(inner)}") \(value)")
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
