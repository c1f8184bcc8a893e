import Analyze
import TerrainModel
import Testing

/// Figures of spans side by side, held together.
@Suite struct AdjoiningFiguresTests {
  private static let deals = FactOrigin(source: "deals", file: "deals.csv", hash: "0")
  private static let table = FactOrigin(source: "controls", file: "controls.csv", hash: "1")
  /// Amounts of four spans of ten days, five rows each.
  private static let amounts: [[Int64]] = [
    [123_456_700, 82_100_000, 49_999_900, 77_777_700, 12_345_600],
    [30_215_000, 64_001_000, 10_799_200, 55_555_500, 22_222_200],
    [91_827_300, 46_372_800, 19_283_700, 71_717_100, 33_445_500],
    [27_182_800, 31_415_900, 14_142_100, 16_180_300, 57_721_500],
  ]

  private static func row(_ span: Int, _ place: Int) -> RowEffect {
    RowEffect(RowPlace(origin: deals, line: 2 + 10 * span + place), amount: -amounts[span][place])
  }

  /// What is stated of each span, as what it differs by from ours; nil where nothing is.
  private func held(_ differences: [Int64?], statedBy: [String] = [], extra: [ReadingEffect] = [])
    -> [Reconciliation]
  {
    let first = CalendarDay(number: 20_454)
    var figures: [HeldFigure] = []
    for (span, difference) in differences.enumerated() {
      guard let difference else { continue }
      let ours = Self.amounts[span].reduce(0, +)
      let figure = StatedFigure(
        subject: .kpi("revenue"), first: first + 10 * span, last: first + 10 * span + 9,
        stated: ours + difference, unit: 100, statedBy: statedBy.isEmpty ? "Finance" : statedBy[span],
        origin: Self.table, line: 2 + span)
      let rows = Self.amounts[span].indices.map { Self.row(span, $0) }
      let read = FigureReadings([ReadingEffect(.rowUnknownThere, rows: rows)] + extra)
      figures.append(
        HeldFigure(Reconciler().reconcile(figure, ours: ours) { read }, read: read))
    }
    return AdjoiningFigures.held(figures)
  }

  @Test func aRowThatIsMissingHereAndTooMuchThereIsADateInBoth() {
    let found = held([-82_100_000, 82_100_000])
    #expect(found.map(\.state) == [.explained, .explained])
    #expect(found.map { $0.amount(of: .date) } == [-82_100_000, 82_100_000])
    #expect(found.map(\.unexplained) == [0, 0])
    #expect(found.flatMap(\.parts).map(\.reading) == [.adjoiningSpan, .adjoiningSpan])
    #expect(found[0].parts[0].rows == [Self.row(0, 1)])
    #expect(found[1].parts[0].rows.map(\.place) == [Self.row(0, 1).place])
    // As much the other way round.
    #expect(held([64_001_000, -64_001_000]).map { $0.amount(of: .date) } == [64_001_000, -64_001_000])
  }

  @Test func whatOnlyOneFigureLacksIsMissing() {
    #expect(held([-82_100_000, 0]).map { $0.amount(of: .missing) } == [-82_100_000, 0])
    #expect(held([-82_100_000, nil, 82_100_000]).map(\.state) == [.explained, .unexplained])
  }

  @Test func theMoveIsTakenOutOfADifferenceThatHasMore() {
    // The second figure lacks a row of its own as well.
    let found = held([-82_100_000, 82_100_000 - 10_799_200])
    #expect(found.map { $0.amount(of: .date) } == [-82_100_000, 82_100_000])
    #expect(found[1].amount(of: .missing) == -10_799_200)
    // Something else that nothing explains: no move is told.
    let open = held([-82_100_000, 82_100_000 - 3_331_300])
    #expect(open.map { $0.amount(of: .date) } == [0, 0])
    #expect(open[1].state == .unexplained)
  }

  @Test func movesGoFromSpanToSpan() {
    // A row of each span is booked in the next one.
    let moved = [82_100_000, 55_555_500, 19_283_700] as [Int64]
    let found = held([-moved[0], moved[0] - moved[1], moved[1] - moved[2], moved[2]])
    #expect(found.map(\.state) == [.explained, .explained, .explained, .explained])
    #expect(
      found.map { $0.amount(of: .date) } == [
        -moved[0], moved[0] - moved[1], moved[1] - moved[2], moved[2],
      ])
  }

  @Test func ofTwoPartiesNothingMayBeLeft() {
    let parties = ["Finance", "Sales controlling"]
    let found = held([-82_100_000, 82_100_000], statedBy: parties)
    #expect(found.map { $0.amount(of: .date) } == [-82_100_000, 82_100_000])
    let more = held([-82_100_000, 82_100_000 - 10_799_200], statedBy: parties)
    #expect(more.map { $0.amount(of: .date) } == [0, 0])
  }
}
