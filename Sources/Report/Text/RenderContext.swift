import TerrainModel

/// What every part of a report works with: the shareable result, the words, and how values and names are written.
struct RenderContext: Sendable {
  let result: ShareableResult
  let language: Language
  let words: any Wording
  let numbers: NumberStyle
  let days: DayStyle
  private let definitions: [String: KPIDefinition]
  private let objectiveLabels: [String: String]

  init(_ result: ShareableResult, language: Language) {
    self.result = result
    self.language = language
    switch language {
    case .en: words = EnglishWording()
    case .fr: words = FrenchWording()
    }
    numbers = NumberStyle(language: language, currency: result.pipeline.currency)
    days = DayStyle(language: language)
    definitions = Dictionary(
      result.catalogue.kpis.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    objectiveLabels = Dictionary(
      result.objectives.map { ($0.verdict.objective.name, $0.verdict.objective.label[language]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// For figures without a run: labels, units and names of a pipeline's KPIs.
  init(_ pipeline: PipelineDefinition, _ catalogue: KPICatalogue, asOf: CalendarDay, language: Language) {
    let values = MetricValues([])
    let result = RunResult(
      pipeline: pipeline, plan: nil, catalogue: catalogue, asOf: asOf, programVersion: "", files: [],
      diagnostics: [], unmatched: [], coverage: JoinCoverage(), values: values, findings: Findings(),
      lessons: [], nextSteps: [])
    self.init(
      ShareableResult(result, Disclosure(values, catalogue: catalogue, minimumGroup: pipeline.minimumGroup)),
      language: language)
  }

  /// A sign for what is not known; never a zero.
  static let unknown = "–"

  func definition(_ kpi: String) -> KPIDefinition? { definitions[kpi] }

  func kpiLabel(_ kpi: String) -> String { definitions[kpi]?.label[language] ?? kpi }

  func objectiveLabel(_ name: String) -> String { objectiveLabels[name] ?? name }

  /// A number in a KPI's unit and decimals.
  func text(_ value: Double?, _ kpi: String) -> String {
    guard let value, value.isFinite else { return Self.unknown }
    let definition = definitions[kpi]
    return numbers.value(value, definition?.unit ?? .count, decimals: definition?.decimals ?? 0)
  }

  func text(_ value: MetricValue) -> String { text(value.value, value.kpi) }

  /// A difference in a KPI's unit.
  func difference(_ value: Double?, _ kpi: String) -> String {
    guard let value, value.isFinite else { return Self.unknown }
    let definition = definitions[kpi]
    return numbers.difference(value, definition?.unit ?? .count, decimals: definition?.decimals ?? 0)
  }

  func money(_ fixedPoint: Int64?) -> String {
    fixedPoint.map { numbers.money(FixedPoint.double($0)) } ?? Self.unknown
  }

  /// The name of a member, with words for the company and for what is not known.
  func memberLabel(_ value: MetricValue) -> String {
    if value.dimension == .company { return words.guide(.company) }
    return value.isUnknownMember ? words.guide(.unknownMember) : value.member
  }

  /// Words for a field of the exports: a dimension's where there is one, else its own name.
  func fieldLabel(_ field: Field) -> String {
    Dimension(rawValue: field.rawValue).map { words.dimension($0).lowercased() } ?? field.rawValue
  }

  /// A scope for people: `Team: Paris, Lyon`.
  func scopeLabel(_ scope: [RowFilter]) -> String {
    if scope.isEmpty { return words.guide(.company) }
    return scope.map { filter in
      let sign = filter.excluded ? "≠ " : ""
      return words.dimension(filter.dimension) + words.colon + sign + filter.members.joined(separator: ", ")
    }.joined(separator: " · ")
  }

  /// The question that an observation answers, with the member it was asked about.
  func questionLabel(_ observation: Observation) -> String {
    let label = observation.comparison.label[language]
    return observation.member.isEmpty ? label : "\(label) – \(observation.member)"
  }

  func findingTexts(kpi: String) -> FindingTexts {
    FindingTexts(
      number: { numbers.integer($0) }, percent: { probability($0) }, difference: { difference($0, kpi) },
      day: { days.long($0) }, objective: { objectiveLabel($0) })
  }

  var stepTexts: StepTexts {
    StepTexts(
      number: { numbers.integer($0) }, day: { days.long($0) }, objective: { objectiveLabel($0) },
      kpi: { kpiLabel($0) },
      observation: { id in
        result.observations.first { $0.id == id }.map { questionLabel($0) } ?? id
      },
      money: { money($0) }, field: { fieldLabel($0) })
  }

  /// A probability in percent, never printed as certainty that it is not.
  func probability(_ value: Double) -> String {
    guard value.isFinite else { return Self.unknown }
    if value > 0.99, value < 1 { return ">\u{A0}" + numbers.percent(0.99) }
    if value < 0.01, value > 0 { return "<\u{A0}" + numbers.percent(0.01) }
    return numbers.percent(value)
  }
}
