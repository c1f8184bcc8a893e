import TerrainModel

/// A whole invented result: rich enough that every part of the report has something to say.
enum SampleResult {
  /// The usual world's figures, computed once for all tests.
  private static let usualValues = SampleWorld().values()

  static func make(minimumGroup: Int = 5, hasPlan: Bool = true) -> RunResult {
    make(usualValues, minimumGroup: minimumGroup, hasPlan: hasPlan)
  }

  static func make(_ values: [MetricValue], minimumGroup: Int = 5, hasPlan: Bool = true) -> RunResult {
    let sample = SampleFindings(values: values)
    return RunResult(
      pipeline: pipeline(minimumGroup), plan: hasPlan ? SamplePlan.plan : nil,
      catalogue: KPICatalogue(measures: [], kpis: SampleKPIs.all), asOf: SampleWorld.asOf,
      programVersion: "0.1.0", files: files,
      diagnostics: [
        Diagnostic(
          .warning, at: SourceLocation(file: "linkedin/ZqParis Invented1/Messages.csv"),
          "a column of ZQPARIS INVENTED1 is new", advice: "Check the export.")
      ], unmatched: unmatched,
      coverage: JoinCoverage(
        touches: 48_211, touchesJoined: 31_907, opportunities: 2406, opportunitiesJoined: 1988),
      values: MetricValues(values), attributions: SampleAttributions.all,
      reconciliations: SampleReconciliations.all,
      findings: hasPlan ? sample.findings : Findings(),
      lessons: hasPlan ? sample.lessons : [],
      nextSteps: hasPlan ? steps : [.writePlan])
  }

  private static func pipeline(_ minimumGroup: Int) -> PipelineDefinition {
    PipelineDefinition(
      name: "demo",
      title: LocalizedText(
        en: "Social selling at Example & Sons", fr: "Le social selling chez Example & fils"),
      currency: "EUR",
      sources: [
        SourceDefinition(name: "crm", files: ["crm/*.csv"], location: SamplePlan.place),
        SourceDefinition(
          name: "linkedin", files: ["linkedin/*/*.csv"], repOrigin: .folder, location: SamplePlan.place),
      ], minimumGroup: minimumGroup,
      reportDimensions: [.company, .rep, .team, .manager, .region, .source], location: SamplePlan.place)
  }

  private static let steps: [NextStep] = [
    .decide(objective: "meetings_h1", review: SampleWorld.day("2026-02-15")),
    .decide(objective: "acceptance_all", review: nil),
    .repair(unmatched[0]), .repair(unmatched[1]),
    .inspectRows(source: "crm", rule: .unreadableTime, rows: 12), .lookAtLink(kpi: "response_rate"),
    .waitFor(observation: "source_and_winning:Referral", casesNeeded: 410),
    .waitFor(observation: "rep_and_winning:ZqOslo Invented1", casesNeeded: 10),
  ]

  static let unmatched: [UnmatchedName] = [
    UnmatchedName(
      field: .account, name: "Boréal <Optics>", rows: 14, amount: 1_284_500_000, candidate: "Boreal Optics",
      source: "crm"),
    UnmatchedName(
      field: .rep, name: "Zqnobody Unlisted", rows: 31, amount: 402_000_000, candidate: "ZqParis Invented1",
      source: "crm"),
    UnmatchedName(field: .product, name: "@GTX", rows: 3, amount: nil, candidate: nil, source: "crm"),
  ]

  private static let files: [FileAccount] = [
    FileAccount(
      origin: FactOrigin(
        source: "crm", file: "crm/opportunities.csv", hash: "0f0e0d0c0b0a09080706050403020100"),
      format: "salesforce-opportunity", record: .opportunity, size: 184_220,
      bytes: ByteAccount(header: 220, rows: 184_000),
      rows: RowAccount(
        read: 2431, accepted: 2415, rejected: 12, ignored: 4, counted: 2406, duplicate: 5, superseded: 3,
        later: 1),
      rules: [.unreadableTime: 9, .tooManyFields: 3, .footer: 4, .closedBeforeCreated: 44],
      rejects: [
        RejectedRow(
          line: 17, byteFrom: 1200, byteTo: 1288, column: "Close Date", rule: .unreadableTime,
          message: "a date like 2025-01-31, \"quoted\", was expected"),
        RejectedRow(
          line: 40, byteFrom: 3000, byteTo: 3100, column: "", rule: .tooManyFields, message: "=1+1"),
      ], snapshotDay: SampleWorld.day("2026-03-30"), firstSeen: SampleWorld.day("2026-03-31"),
      unmappedHeaders: [], parsed: true),
    FileAccount(
      origin: FactOrigin(
        source: "linkedin", file: "linkedin/ZqParis Invented1/Connections.csv",
        hash: "1f0e0d0c0b0a09080706050403020101"),
      format: "linkedin-connections", record: .connection, size: 90_100,
      bytes: ByteAccount(preamble: 100, header: 80, rows: 89_920),
      rows: RowAccount(read: 812, accepted: 812, counted: 812), rules: [:], rejects: [], snapshotDay: nil,
      firstSeen: SampleWorld.day("2026-03-31"), unmappedHeaders: [], parsed: false),
  ]
}
