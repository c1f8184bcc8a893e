package import TerrainModel

/// Every fixed wording of a language, for translators and for the test that none is missing.
package enum WordingInventory {
  /// The wordings with the name of what they word, in a fixed order.
  package static func texts(_ language: Language) -> [(name: String, text: String)] {
    let words: any Wording
    switch language {
    case .en: words = EnglishWording()
    case .fr: words = FrenchWording()
    }
    return frame(words) + verdicts(words) + data(words) + answers(language.answerWording)
  }

  private static func frame(_ words: any Wording) -> [(name: String, text: String)] {
    [("colon", words.colon), ("semicolon", words.semicolon)]
      + Heading.allCases.map { ("heading.\($0)", words.heading($0)) }
      + ColumnTitle.allCases.map { ("column.\($0)", words.column($0)) }
      + ColumnTitle.Plan.allCases.map { ("column.\($0)", words.column($0)) }
      + ColumnTitle.Evidence.allCases.map { ("column.\($0)", words.column($0)) }
      + Absence.allCases.map { ("absence.\($0)", words.absence($0)) }
      + Guide.allCases.map { ("guide.\($0)", words.guide($0)) }
  }

  private static func verdicts(_ words: any Wording) -> [(name: String, text: String)] {
    let observations = Observation.Verdict.allCases.flatMap { verdict in
      EvidenceGrade.allCases.map { ("verdict.\(verdict).\($0)", words.verdict(verdict, grade: $0)) }
    }
    return ObjectiveVerdict.Status.allCases.map { ("status.\($0)", words.status($0)) }
      + ObjectiveVerdict.Status.allCases.map { ("count.\($0)", words.count(2, $0)) }
      + LetterVerdict.Outcome.allCases.map { ("outcome.\($0)", words.outcome($0)) }
      + SmartLetter.allCases.map { ("letter.\($0)", words.letter($0)) } + observations
      + EvidenceGrade.allCases.map { ("grade.\($0)", words.grade($0)) }
      + Lesson.Status.allCases.map { ("lesson.\($0)", words.lessonStatus($0)) }
      + Signal.Rule.allCases.map { ("signal.\($0)", words.signal($0)) }
  }

  private static func data(_ words: any Wording) -> [(name: String, text: String)] {
    KPIDefinition.Link.allCases.map { ("link.\($0)", words.link($0)) }
      + Dimension.allCases.map { ("dimension.\($0)", words.dimension($0)) }
      + Rule.allCases.map { ("rule.\($0)", words.rule($0)) }
      + ActivityKind.allCases.map { ("kind.\($0)", words.kind($0)) }
      + DifferenceCause.allCases.map { ("cause.\($0)", words.cause($0)) }
      + Reconciliation.Obstacle.allCases.map { ("obstacle.\($0)", words.obstacle($0)) }
      + Channel.allCases.map { ("channel.\($0)", words.channel($0)) }
      + AttributionModel.allCases.map { ("creditRule.\($0)", words.creditRule($0)) }
      + Diagnostic.Severity.allCases.map { ("severity.\($0)", words.severity($0)) }
      + AlertRule.Condition.allCases.map { ("condition.\($0)", words.condition($0)) }
  }
}
