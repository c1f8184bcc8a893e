import TerrainModel

/// Two invented attributions: in the first the order of the channels depends on the rule, in the second not.
enum SampleAttributions {
  static let all: [AttributionResult] = [
    result(
      "pipeline_sourced", .created, .created, LocalizedText(en: "Pipeline created", fr: "Pipeline créé"),
      credits: [[700, 100, 300, 400, 200], [200, 800, 600, 500, 700]]),
    result(
      "revenue_influenced", .won, .closed, LocalizedText(en: "Revenue won", fr: "Chiffre d’affaires gagné"),
      credits: [[500, 500, 550, 520, 510], [400, 400, 350, 380, 390]]),
  ]

  /// 900 touched and 100.5001 untouched, as `credits` by channel and rule say.
  private static func result(
    _ name: String, _ deals: AttributionDefinition.Deals, _ until: TouchCondition.Until,
    _ label: LocalizedText, credits: [[Int128]]
  ) -> AttributionResult {
    AttributionResult(
      definition: AttributionDefinition(
        name: name, label: label, deals: deals, daysBefore: 90, until: until, hash: "0123abcd",
        location: SamplePlan.place),
      period: Period(grain: .all, first: SampleWorld.firstDay, last: SampleWorld.asOf, name: "all"),
      deals: 12, dealsJoinable: 11, dealsTouched: 9, dealsWithoutAmount: 2, amount: 10_005_001,
      amountUntouched: 1_005_001,
      channels: zip([Channel.social, .meeting], credits).map { channel, credits in
        .init(channel: channel, deals: 6, touches: 20, credits: credits.map { $0 * 10_000 })
      },
      coverage: JoinCoverage(touches: 500, touchesJoined: 300, opportunities: 12, opportunitiesJoined: 11))
  }
}
