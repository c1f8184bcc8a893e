import TerrainModel

/// The tables that other tools read. Names and columns are a contract: columns are added, never renamed.
struct OutputTables {
  let result: RunResult
  let language: Language

  func kpis(_ values: [MetricValue]) -> DelimitedTable {
    var table = DelimitedTable(columns: [
      "as_of", "period", "grain", "kpi", "kpi_label", "dimension", "member", "member_label", "parent",
      "value", "unit",
      "n", "low", "high", "mature", "definition", "readable_from", "crossed", "crossed_member",
    ])
    let definitions = Dictionary(result.catalogue.kpis.map { ($0.name, $0) }) { first, _ in first }
    let asOf = result.asOf.text
    table.rows = values.map { value in
      let kpi = definitions[value.kpi]
      let label = value.isUnknownMember ? Wording(language).unknownMember : value.member
      return [
        .value(asOf), .value(value.period.name), .value(value.period.grain.rawValue), .value(value.kpi),
        .text(kpi?.label[language] ?? value.kpi), .value(value.dimension.rawValue), .text(value.member),
        .text(value.dimension == .company ? result.pipeline.title[language] : label), .text(value.parent),
        .value(Self.exactText(value)), .value(kpi?.unit.rawValue ?? ""), .value(String(value.count)),
        .value(NumberText.optional(value.low)), .value(NumberText.optional(value.high)),
        .value(value.isMature ? "true" : "false"), .value(kpi?.hash ?? ""), .value(value.readableFrom.text),
        .value(value.crossed?.rawValue ?? ""), .text(value.crossedMember),
      ]
    }
    return table
  }

  var objectives: DelimitedTable {
    var table = DelimitedTable(columns: [
      "objective", "kpi", "scope", "target", "deadline", "owner", "actual", "forecast", "low", "high",
      "probability",
      "status", "verdict", "specific", "measurable", "achievable", "relevant", "time_bound",
    ])
    table.rows = result.findings.objectives.map { verdict in
      let objective = verdict.objective
      let forecast = verdict.forecast
      return [
        .value(objective.name), .value(objective.kpi), .text(ScopeText.text(objective.scope)),
        .value(NumberText.shortest(objective.target)), .value(objective.deadline.text),
        .text(objective.owner),
        .value(verdict.actual.map(Self.exactText) ?? ""), .value(NumberText.optional(forecast?.value)),
        .value(NumberText.optional(forecast?.low)), .value(NumberText.optional(forecast?.high)),
        .value(NumberText.optional(forecast?.probability)), .value(verdict.status.rawValue),
        .text(Wording(language).status(verdict.status)),
      ] + verdict.smart.letters.map { .value($0.outcome.rawValue) }
    }
    return table
  }

  /// One row per observation; the columns of a lesson are filled where the ledger keeps one.
  var lessons: DelimitedTable {
    var table = DelimitedTable(columns: [
      "lesson", "claim", "scope", "kpi", "period", "n", "estimate", "low", "high", "q", "grade", "status",
      "decision",
      "owner", "recheck_on", "verdict",
    ])
    let wording = Wording(language)
    let lessons = Dictionary(result.lessons.map { ($0.id, $0) }) { first, _ in first }
    table.rows = result.findings.observations.map { observation in
      let lesson = lessons[observation.id]
      return [
        .value(observation.id), .text(wording.claim(observation)), .text(observation.member),
        .value(observation.kpi), .value("\(observation.first.text)/\(observation.last.text)"),
        .value(String(observation.exposed.count + observation.unexposed.count)),
        .value(NumberText.optional(observation.estimate)), .value(NumberText.optional(observation.low)),
        .value(NumberText.optional(observation.high)), .value(NumberText.optional(observation.q)),
        .value(observation.grade.rawValue), .value(lesson?.status.rawValue ?? ""),
        .value(lesson?.decision ?? ""),
        .text(lesson?.owner ?? ""), .value(lesson?.recheckOn.text ?? ""),
        .value(observation.verdict.rawValue),
      ]
    }
    return table
  }

  func signals(_ signals: [Signal]) -> DelimitedTable {
    var table = DelimitedTable(columns: ["kpi", "scope", "period", "value", "rule", "low", "high"])
    table.rows = signals.map { signal in
      [
        .value(signal.value.kpi), .text(signal.value.member), .value(signal.value.period.name),
        .value(Self.exactText(signal.value)), .value(signal.rule.rawValue),
        .value(NumberText.shortest(signal.low)),
        .value(NumberText.shortest(signal.high)),
      ]
    }
    return table
  }

  var rejects: DelimitedTable {
    var table = DelimitedTable(columns: [
      "source", "file", "hash", "line", "byte_from", "byte_to", "column", "rule", "message",
    ])
    for file in result.files {
      for reject in file.rejects {
        table.rows.append([
          .value(file.origin.source), .text(file.origin.file), .value(file.origin.hash),
          .value(String(reject.line)),
          .value(String(reject.byteFrom)), .value(String(reject.byteTo)), .text(reject.column),
          .value(reject.rule.rawValue), .text(reject.message),
        ])
      }
    }
    return table
  }

  static func exactText(_ value: MetricValue) -> String {
    if let exact = value.exact { return FixedPoint.text(exact) }
    return NumberText.optional(value.value)
  }
}
