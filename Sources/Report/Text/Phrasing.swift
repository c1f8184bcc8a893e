import TerrainModel

/// How figures, names and days of a pipeline are written in a language: labels, units, decimals, and words for what is not
/// known. Answers to questions need no more; a report has its result beside it (`RenderContext`).
struct Phrasing: Sendable {
  let catalogue: KPICatalogue
  let language: Language
  let words: any Wording
  let numbers: NumberStyle
  let days: DayStyle
  private let definitions: [String: KPIDefinition]

  init(_ pipeline: PipelineDefinition, _ catalogue: KPICatalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
    switch language {
    case .en: words = EnglishWording()
    case .fr: words = FrenchWording()
    }
    numbers = NumberStyle(language: language, currency: pipeline.currency)
    days = DayStyle(language: language)
    definitions = Dictionary(catalogue.kpis.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A sign for what is not known; never a zero.
  static let unknown = "–"

  func definition(_ kpi: String) -> KPIDefinition? { definitions[kpi] }

  func kpiLabel(_ kpi: String) -> String { definitions[kpi]?.label[language] ?? kpi }

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

  /// A probability in percent, never printed as certainty that it is not.
  func probability(_ value: Double) -> String {
    guard value.isFinite else { return Self.unknown }
    if value > 0.99, value < 1 { return ">\u{A0}" + numbers.percent(0.99) }
    if value < 0.01, value > 0 { return "<\u{A0}" + numbers.percent(0.01) }
    return numbers.percent(value)
  }
}
