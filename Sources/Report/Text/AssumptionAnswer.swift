import TerrainModel

/// What the field says about an assumption: the observations of the comparison that tests it.
struct AssumptionAnswer {
  struct Sentence {
    var text: String
    var member: String
    /// nil where nothing was observed.
    var grade: EvidenceGrade?
  }

  let context: RenderContext
  let assumption: Assumption

  /// At least one.
  var sentences: [Sentence] {
    guard let comparison = assumption.comparison else {
      return [Sentence(text: context.words.guide(.untestable), member: "", grade: nil)]
    }
    let observations = context.result.observations.filter { $0.comparison.name == comparison }
    guard !observations.isEmpty else {
      return [Sentence(text: context.words.cannotTell(missing: nil, ""), member: "", grade: nil)]
    }
    return observations.map { observation in
      Sentence(
        text: ObservationText(phrasing: context.phrasing, observation: observation).sentence,
        member: observation.member, grade: observation.grade)
    }
  }

  /// The verdicts alone, for a list.
  var leads: String {
    let leads = context.result.observations.filter { $0.comparison.name == assumption.comparison }.map {
      ObservationText(phrasing: context.phrasing, observation: $0).lead.lowercasedFirst
    }
    if leads.isEmpty {
      return assumption.comparison == nil
        ? context.words.guide(.untestable).lowercasedFirst.trimmingFullStop
        : context.words.cannotTell(missing: nil, "").lowercasedFirst.trimmingFullStop
    }
    return leads.joined(separator: context.words.semicolon)
  }
}
