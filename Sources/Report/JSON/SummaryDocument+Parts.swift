import TerrainModel

extension SummaryDocument {
  func assumption(_ assumption: Assumption) -> JSONValue {
    .object([
      ("assumption", .string(assumption.name)), ("claim", .string(assumption.claim[context.language])),
      ("comparison", .text(assumption.comparison)),
      (
        "observations",
        .array(
          context.result.observations.filter { $0.comparison.name == assumption.comparison }
            .map { .string($0.id) })
      ),
    ])
  }

  func signal(_ signal: Signal) -> JSONValue {
    .object([
      ("kpi", .string(signal.value.kpi)), ("scope", .text(ScopeText.text(signal.value))),
      ("period", .string(signal.value.period.name)), ("value", Self.number(signal.value)),
      ("rule", .string(signal.rule.rawValue)), ("low", .double(signal.low)), ("high", .double(signal.high)),
      ("mean", .double(signal.mean)),
    ])
  }

  func alert(_ alert: Alert) -> JSONValue {
    .object([
      ("alert", .string(alert.rule.name)), ("kpi", .string(alert.rule.kpi)),
      ("scope", .text(ScopeText.text(alert.rule.scope))),
      ("condition", .string(alert.rule.condition.rawValue)), ("limit", .double(alert.rule.value)),
      ("period", .string(alert.value.period.name)), ("value", Self.number(alert.value)),
    ])
  }

  func file(_ file: FileAccount) -> JSONValue {
    .object([
      ("source", .string(file.origin.source)), ("file", .string(file.origin.file)),
      ("hash", .string(file.origin.hash)), ("format", .text(file.format)),
      ("record", .string(file.record.rawValue)), ("size", .integer(file.size)),
      ("snapshot_day", .text(file.snapshotDay?.text)), ("first_seen", .string(file.firstSeen.text)),
      ("rows", Self.rows(file.rows)), ("bytes", bytes(file.bytes)),
      (
        "rules",
        .object(
          file.rules.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            ($0.key.rawValue, .integer($0.value))
          })
      ),
    ])
  }

  private func bytes(_ bytes: ByteAccount) -> JSONValue {
    .object([
      ("preamble", .integer(bytes.preamble)), ("header", .integer(bytes.header)),
      ("rows", .integer(bytes.rows)), ("blanks", .integer(bytes.blanks)),
      ("footers", .integer(bytes.footers)),
    ])
  }

  func unmatched(_ name: UnmatchedName) -> JSONValue {
    .object([
      ("field", .string(name.field.rawValue)), ("name", .text(name.name)), ("rows", .integer(name.rows)),
      ("amount", Self.money(name.amount)), ("candidate", .text(name.candidate)),
      ("source", .string(name.source)),
    ])
  }

  var coverage: JSONValue { Self.coverage(context.result.coverage) }

  static func coverage(_ coverage: JoinCoverage) -> JSONValue {
    .object([
      ("touches", .integer(coverage.touches)), ("touches_joined", .integer(coverage.touchesJoined)),
      ("opportunities", .integer(coverage.opportunities)),
      ("opportunities_joined", .integer(coverage.opportunitiesJoined)),
    ])
  }

  func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)), ("file", .text(diagnostic.location.file)),
      ("line", .integer(diagnostic.location.line)), ("column", .integer(diagnostic.location.column)),
      ("message", .string(diagnostic.message)), ("advice", .text(diagnostic.advice)),
    ])
  }

  var withheld: JSONValue {
    let withheld = context.result.withheld
    return .object([
      ("minimum_group", .integer(context.result.pipeline.minimumGroup)),
      ("personal", .integer(withheld.personal)), ("small_groups", .integer(withheld.smallGroups)),
      ("complementary", .integer(withheld.complementary)), ("objectives", .integer(withheld.objectives)),
      ("observations", .integer(withheld.observations)), ("lessons", .integer(withheld.lessons)),
      ("signals", .integer(withheld.signals)), ("alerts", .integer(withheld.alerts)),
      ("restatements", .integer(withheld.restatements)),
    ])
  }

  func definition(_ kpi: KPIDefinition) -> JSONValue {
    .object([
      ("kpi", .string(kpi.name)), ("label", .string(kpi.label[context.language])),
      ("definition", .string(kpi.definition[context.language])), ("unit", .string(kpi.unit.rawValue)),
      ("better", .string(kpi.better.name)), ("band", kpi.better.band),
      ("source", .text(kpi.source)), ("link", .string(kpi.link.rawValue)),
      ("leading", .bool(kpi.link.isLeading)), ("maturity_days", .integer(kpi.maturityDays)),
      ("minimum_sample", .integer(kpi.minimumSample)), ("decimals", .integer(kpi.decimals)),
      ("hash", .text(kpi.hash)),
    ])
  }
}
