import TerrainModel

/// A result in which every text tries to be something else: markup, an attribute, a formula, a table cell.
enum NastyResult {
  static let texts = [
    "<nasty onload=\"x\">", "\"nasty' onclick='x", "=nasty(1)", "+nasty", "-nasty", "@nasty", "\tnasty",
    "\rnasty", "</title><nasty>", "a,\"nasty\"\n;b", "|nasty|[x](y)", "&nasty;", "\u{FF1D}nasty",
  ]

  /// Figures by month only: enough for every text to have its place.
  private static let values = SampleWorld(teamSizes: [2, 2, 1, 1, 1, 1]).values(grains: [.month])

  static func make(_ text: String) -> RunResult {
    var result = SampleResult.make(values, minimumGroup: 1)
    let both = LocalizedText(text)
    result.pipeline.title = both
    result.pipeline.name = text
    result.programVersion = text
    result.attributions[0].definition.label = both
    result.attributions[0].definition.name = text
    result.plan?.title = both
    result.plan?.purpose = both
    result.plan?.assumptions[0].claim = both
    result.plan?.strategies[0].label = both
    result.plan?.tactics[0].label = both
    result.plan?.tactics[0].skills = [text]
    result.catalogue.kpis[0].label = both
    result.catalogue.kpis[0].definition = both
    result.catalogue.kpis[0].hash = text
    result.values = MetricValues(
      values.map { value in
        guard value.dimension == .source else { return value }
        var value = value
        value.member = text
        value.parent = text
        return value
      })
    result.findings.objectives[0].objective.label = both
    result.findings.objectives[0].objective.name = text
    result.findings.objectives[0].objective.owner = text
    result.findings.objectives[3].smart.specific = LetterVerdict(.fail, .scopeUnknown(member: text))
    result.findings.observations[0].comparison.label = both
    result.findings.observations[0].exposed.label = text
    result.findings.alerts[0].rule.name = text
    result.lessons[0].observation = result.findings.observations[0]
    result.lessons[0].owner = text
    result.files[0].origin = FactOrigin(source: text, file: text, hash: text)
    result.files[0].format = text
    result.files[0].rejects[0].message = text
    result.files[0].rejects[0].column = text
    result.unmatched = [
      UnmatchedName(field: .account, name: text, rows: 3, amount: nil, candidate: text, source: text)
    ]
    result.diagnostics = [
      Diagnostic(.warning, at: SourceLocation(file: text), text, advice: text)
    ]
    result.nextSteps = [
      .repair(result.unmatched[0]), .inspectRows(source: text, rule: .spam, rows: 2), .lookAtLink(kpi: text),
      .decide(objective: text, review: nil),
    ]
    return result
  }
}
