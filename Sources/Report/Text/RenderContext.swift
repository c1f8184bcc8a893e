import TerrainModel

/// What every part of a report works with: the shareable result, and how it is written.
struct RenderContext: Sendable {
  let result: ShareableResult
  let phrasing: Phrasing
  private let objectiveLabels: [String: String]

  init(_ result: ShareableResult, language: Language) {
    self.result = result
    phrasing = Phrasing(result.pipeline, result.catalogue, language: language)
    objectiveLabels = Dictionary(
      result.objectives.map { ($0.verdict.objective.name, $0.verdict.objective.label[language]) },
      uniquingKeysWith: { first, _ in first })
  }

  func objectiveLabel(_ name: String) -> String { objectiveLabels[name] ?? name }

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
}

/// What most parts of a report say of figures, without naming the phrasing each time.
extension RenderContext {
  static let unknown = Phrasing.unknown

  var language: Language { phrasing.language }
  var words: any Wording { phrasing.words }
  var numbers: NumberStyle { phrasing.numbers }
  var days: DayStyle { phrasing.days }

  func definition(_ kpi: String) -> KPIDefinition? { phrasing.definition(kpi) }
  func kpiLabel(_ kpi: String) -> String { phrasing.kpiLabel(kpi) }
  func text(_ value: Double?, _ kpi: String) -> String { phrasing.text(value, kpi) }
  func text(_ value: MetricValue) -> String { phrasing.text(value) }
  func difference(_ value: Double?, _ kpi: String) -> String { phrasing.difference(value, kpi) }
  func money(_ fixedPoint: Int64?) -> String { phrasing.money(fixedPoint) }
  func memberLabel(_ value: MetricValue) -> String { phrasing.memberLabel(value) }
  func fieldLabel(_ field: Field) -> String { phrasing.fieldLabel(field) }
  func scopeLabel(_ scope: [RowFilter]) -> String { phrasing.scopeLabel(scope) }
  func questionLabel(_ observation: Observation) -> String { phrasing.questionLabel(observation) }
  func probability(_ value: Double) -> String { phrasing.probability(value) }
}
