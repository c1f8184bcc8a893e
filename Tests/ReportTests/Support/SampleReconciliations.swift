import TerrainModel

/// A stated figure in every state that one can come to.
enum SampleReconciliations {
  private static let table = FactOrigin(source: "controls", file: "finance/controls.csv", hash: "c0")
  private static let deals = FactOrigin(source: "crm", file: "crm/deals.csv", hash: "d0")
  private static let archive = FactOrigin(
    source: "linkedin", file: "linkedin/ZqParis Invented1/Messages.csv", hash: "e0")

  private static func figure(
    _ stated: Int64, kpi: String = "revenue", scope: [RowFilter] = [], line: Int
  ) -> StatedFigure {
    StatedFigure(
      subject: .kpi(kpi), first: SampleWorld.day("2025-10-01"), last: SampleWorld.day("2025-12-31"),
      scope: scope, stated: stated, currency: "EUR", statedBy: "Finance & Co <cfo>", origin: table, line: line
    )
  }

  private static let duplicate = ReadingEffect(
    .duplicatesCounted, rows: [RowEffect(RowPlace(origin: deals, line: 17), amount: 820_000_500)])
  private static let booked = ReadingEffect(
    .spanNarrowed(days: 3), rows: [RowEffect(RowPlace(origin: deals, line: 40), amount: -20_000_000)])

  static let all: [Reconciliation] = [
    Reconciliation(figure: figure(9_000_000_500, line: 2), ours: 9_000_000_500, state: .agrees),
    Reconciliation(figure: figure(9_000_000_000, line: 3), ours: 9_000_000_500, state: .agreesRounded),
    Reconciliation(
      figure: figure(9_800_001_000, line: 4), ours: 9_000_000_500, state: .explained,
      parts: [duplicate, booked], alternatives: 2, readings: [duplicate, booked]),
    Reconciliation(
      figure: figure(9_000_000_501, line: 5), ours: 9_000_000_500, state: .unexplained, readings: [duplicate]),
    Reconciliation(
      figure: figure(9_820_000_500, line: 6), ours: 9_000_000_000, state: .ambiguous(3), readings: [duplicate]
    ),
    Reconciliation(figure: figure(1, kpi: "revenu", line: 7), state: .notCompared(.unknownKPI)),
    Reconciliation(
      figure: StatedFigure(subject: .export(nil), stated: 14 * 10_000, origin: deals, line: 15),
      ours: 11 * 10_000, state: .unexplained),
    Reconciliation(
      figure: StatedFigure(subject: .export(.amount), stated: 70_000, origin: archive, line: 9),
      ours: 70_000,
      state: .agrees),
    Reconciliation(
      figure: figure(90_000_000, kpi: "deal_size_mean", line: 9), ours: 89_000_000, state: .explained,
      sides: [
        RatioSide(.numerator, ours: 890_000_000, part: duplicate, readings: [duplicate, booked]),
        RatioSide(
          .denominator, ours: 100_000,
          part: ReadingEffect(
            .duplicatesCounted, rows: [RowEffect(RowPlace(origin: deals, line: 17), amount: 10_000)])),
      ]),
    Reconciliation(
      figure: figure(6_050, kpi: "win_rate", line: 10), ours: 6_000, state: .unexplained,
      sides: [
        RatioSide(.numerator, ours: 600_000, alone: 5_000),
        RatioSide(.denominator, ours: 1_000_000, alone: -8_264),
      ]),
    // Of one rep: never outside restricted/.
    Reconciliation(
      figure: figure(
        5, scope: [RowFilter(dimension: .rep, members: ["ZqParis Invented1"])], line: 8),
      ours: 5, state: .agrees),
  ]
}
