import TerrainModel

/// `summary.json`: everything the report says, as values for other tools. Its shape is in
/// `docs/reference/summary.schema.json`; members are only ever added within one `schema` number.
struct SummaryDocument {
  static let schema = 1

  let context: RenderContext
  private var result: ShareableResult { context.result }

  init(context: RenderContext) {
    self.context = context
  }

  var json: JSONValue {
    .object([
      ("schema", .integer(Self.schema)),
      ("program", .object([("name", .string("terrain")), ("version", .string(result.programVersion))])),
      ("pipeline", .string(result.pipeline.name)),
      ("title", .string(result.pipeline.title[context.language])),
      ("language", .string(context.language.rawValue)),
      ("as_of", .string(result.asOf.text)),
      ("currency", .string(result.pipeline.currency)),
      ("headline", .string(Headline(context: context).text)),
      ("next_steps", .array(result.nextSteps.map(step))),
      ("objectives", .array(result.objectives.map(ObjectiveDocument(context: context).json))),
      ("assumptions", .array((result.plan?.assumptions ?? []).map(assumption))),
      (
        "observations",
        .array(result.observations.map(EvidenceDocument(phrasing: context.phrasing).observation))
      ),
      ("lessons", .array(result.lessons.map(EvidenceDocument(phrasing: context.phrasing).lesson))),
      ("attribution", .array(result.attributions.map(AttributionDocument(context: context).json))),
      ("signals", .array(result.signals.map(signal))),
      ("alerts", .array(result.alerts.map(alert))),
      ("first_broken_link", .text(result.firstBrokenLink)),
      ("rows", Self.rows(result.rows)),
      ("files", .array(result.files.map(file))),
      ("unmatched", .array(result.unmatched.map(unmatched))),
      ("coverage", coverage),
      ("diagnostics", .array(result.diagnostics.map(diagnostic))),
      ("withheld", withheld),
      ("bounds", .array(result.bounds.map(Self.bounds))),
      ("restatements", .array(result.restatements.map(Self.restatement))),
      ("reconciliation", .array(result.reconciliations.map(ReconciliationDocument.json))),
      ("kpis", .array(result.catalogue.kpis.map(definition))),
      ("values", .array(result.values.map(Self.value))),
    ])
  }

  /// Every fate of rows with its name, `read` first.
  static func fates(_ rows: RowAccount) -> [(String, Int)] {
    [
      ("read", rows.read), ("accepted", rows.accepted), ("rejected", rows.rejected),
      ("ignored", rows.ignored), ("counted", rows.counted), ("duplicate", rows.duplicate),
      ("superseded", rows.superseded), ("later", rows.later),
    ]
  }

  static func rows(_ rows: RowAccount) -> JSONValue {
    .object(fates(rows).map { ($0.0, .integer($0.1)) } + [("balanced", .bool(rows.isBalanced))])
  }

  static func number(_ value: MetricValue?) -> JSONValue {
    let text = value.map(PlainNumber.text) ?? ""
    return text.isEmpty ? .null : .number(text)
  }

  static func value(_ value: MetricValue) -> JSONValue {
    .object([
      ("kpi", .string(value.kpi)), ("dimension", .string(value.dimension.rawValue)),
      ("member", .text(value.member)), ("parent", .text(value.parent)),
      ("period", .string(value.period.name)), ("grain", .string(value.period.grain.rawValue)),
      ("first", .string(value.period.first.text)), ("last", .string(value.period.last.text)),
      ("value", number(value)), ("n", .integer(value.count)), ("low", .double(value.low)),
      ("high", .double(value.high)), ("mature", .bool(value.isMature)),
      ("readable_from", .string(value.readableFrom.text)),
    ])
  }

  static func restatement(_ restatement: Restatement) -> JSONValue {
    .object([
      ("kpi", .string(restatement.kpi)), ("dimension", .string(restatement.dimension.rawValue)),
      ("member", .text(restatement.member)), ("grain", .string(restatement.grain.rawValue)),
      ("period", .string(restatement.period)), ("said_on", .string(restatement.saidOn.text)),
      ("before", .figure(restatement.before)), ("after", .figure(restatement.after)),
      ("change", .figure(restatement.change)), ("late", .figure(restatement.late)),
      ("reopened", .figure(restatement.reopened)), ("replayed", .figure(restatement.replayed)),
      ("configuration", .figure(restatement.configuration)), ("time", .figure(restatement.time)),
      ("definition", .figure(restatement.definition)),
      ("sources", .array(restatement.sources.map { .string($0) })),
    ])
  }

  static func bounds(_ bounds: ValueBounds) -> JSONValue {
    .object([
      ("kpi", .string(bounds.kpi)), ("objective", .text(bounds.objective)),
      ("scope", .text(ScopeText.text(bounds.scope))), ("first", .string(bounds.first.text)),
      ("last", .string(bounds.last.text)), ("value", .double(bounds.value)), ("low", .double(bounds.low)),
      ("high", .double(bounds.high)), ("rejected_rows", .integer(bounds.rejectedRows)),
      ("unmatched_rows", .integer(bounds.unmatchedRows)), ("changes_verdict", .bool(bounds.changesVerdict)),
    ])
  }

  private func step(_ step: NextStep) -> JSONValue {
    let text = ("text", JSONValue.string(context.words.nextStep(step, context.stepTexts)))
    switch step {
    case .decide(let objective, let review):
      return .object([
        ("kind", .string("decide")), ("objective", .string(objective)), ("review", .text(review?.text)), text,
      ])
    case .repair(let name):
      return .object([
        ("kind", .string("repair")), ("field", .string(name.field.rawValue)), ("name", .text(name.name)),
        ("rows", .integer(name.rows)), ("amount", Self.money(name.amount)), text,
      ])
    case .inspectRows(let source, let rule, let rows):
      return .object([
        ("kind", .string("inspect_rows")), ("source", .string(source)), ("rule", .string(rule.rawValue)),
        ("rows", .integer(rows)), text,
      ])
    case .lookAtLink(let kpi):
      return .object([("kind", .string("look_at_link")), ("kpi", .string(kpi)), text])
    case .waitFor(let observation, let needed):
      return .object([
        ("kind", .string("wait_for")), ("observation", .string(observation)),
        ("cases_needed", .integer(needed)), text,
      ])
    case .writePlan: return .object([("kind", .string("write_plan")), text])
    case .nextReview(let day):
      return .object([("kind", .string("next_review")), ("day", .text(day?.text)), text])
    }
  }

  static func money(_ amount: Int64?) -> JSONValue {
    amount.map { .number(FixedPoint.text($0)) } ?? .null
  }
}
