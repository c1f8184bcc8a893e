import Statistics
import TerrainModel

/// Puts the plan's questions to the field; all answers of a run are one family (Benjamini–Hochberg).
struct Comparer: Sendable {
  let reader: MetricReader

  /// In the order of the comparisons, then of the members. Questions about single reps are not answered: no lesson
  /// names a person.
  func observations(on comparisons: [ComparisonDefinition]) throws -> [Observation] {
    let answers = try comparisons.flatMap(answers)
    let family = answers.indices.filter { answers[$0].difference != nil }
    let adjusted = FalseDiscovery.qValues(family.compactMap { answers[$0].difference?.p })
    let q = Dictionary(uniqueKeysWithValues: zip(family, adjusted))
    return answers.indices.map { answers[$0].observation(q: q[$0]) }
  }

  private func answers(_ comparison: ComparisonDefinition) throws -> [Answer] {
    switch comparison.contrast {
    case .members(let kpi, let dimension, let members):
      guard let definition = reader.definition(kpi), !dimension.isPersonal else { return [] }
      let contrast = MembersContrast(
        reader: reader, comparison: comparison, definition: definition, dimension: dimension)
      return try contrast.answers(about: members)
    case .kpis(let exposed, let unexposed):
      guard let first = reader.definition(exposed), let second = reader.definition(unexposed) else {
        return []
      }
      let contrast = PairContrast(
        reader: reader, comparison: comparison, exposed: first, unexposed: second)
      return [try contrast.answer()]
    case .change(let kpi, let dimension, let members, let from):
      guard let definition = reader.definition(kpi), !dimension.isPersonal else { return [] }
      let contrast = ChangeContrast(
        reader: reader, comparison: comparison, definition: definition, dimension: dimension,
        members: members, from: from)
      return [try contrast.answer()]
    }
  }
}
