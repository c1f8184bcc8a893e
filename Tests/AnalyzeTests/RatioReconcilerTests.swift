import Analyze
import TerrainModel
import Testing

/// The difference of an average or a share, split by side.
@Suite struct RatioReconcilerTests {
  private static let origin = FactOrigin(source: "deals", file: "deals.csv", hash: "0")
  private static let amounts: [Int64] = (0..<40).map { 10_000_000 + ($0 * $0 * 977_113 + $0 * 31_337) * 100 }

  private func rows(_ amounts: [Int64], from line: Int) -> [RowEffect] {
    amounts.enumerated().map { RowEffect(RowPlace(origin: Self.origin, line: line + $0), amount: $1) }
  }

  private func average(_ stated: Int64) -> Reconciliation {
    let sum = Self.amounts.reduce(0, +)
    let figure = StatedFigure(
      subject: .kpi("deal_size_mean"), stated: stated, unit: 100, origin: Self.origin, line: 2)
    let open = Reconciliation(figure: figure, ours: sum / 40, state: .unexplained)
    let own = Self.amounts.map { 0 - $0 }
    return RatioReconciler.split(
      open, numerator: sum, denominator: 400_000, isOfCounts: false, coarsest: FixedPoint.scale,
      readings: (
        [
          ReadingEffect(.duplicatesCounted, rows: rows([77_123_400], from: 100)),
          ReadingEffect(.faceValue, rows: rows([8_867_000], from: 9)),
          ReadingEffect(.rowUnknownThere, rows: rows(own, from: 2)),
        ],
        [
          ReadingEffect(.duplicatesCounted, rows: rows([10_000], from: 100)),
          ReadingEffect(.rowUnknownThere, rows: rows(own.map { _ in -10_000 }, from: 2)),
        ]
      ))
  }

  private func inCents(_ sum: Int64, _ count: Int64) -> Int64 { (sum / count + 50) / 100 * 100 }

  @Test func aRowThatIsLackingDiffersOnBothSides() {
    let found = average(inCents(Self.amounts.reduce(0, +) - Self.amounts[7], 39))
    #expect(found.state == .explained)
    #expect(found.sides.map(\.role) == [.numerator, .denominator])
    #expect(found.sides.map(\.part?.total) == [-Self.amounts[7], -10_000])
    #expect(found.sides[0].part?.rows.map(\.place.line) == [9])
    #expect(found.amount(of: .missing) == found.difference)
    #expect(found.unexplained == 0)
  }

  @Test func anAmountThatWasNotConvertedDiffersOnOneSide() {
    let found = average(inCents(Self.amounts.reduce(0, +) + 8_867_000, 40))
    #expect(found.sides.map(\.part?.total) == [8_867_000, nil])
    #expect(found.amount(of: .currency) == found.difference)
  }

  @Test func whatNothingMakesIsToldForEitherSide() {
    let found = average(inCents(Self.amounts.reduce(0, +), 40) + 123_400)
    #expect(found.state == .unexplained)
    #expect(found.sides.map(\.part) == [nil, nil])
    // 12.34 more on average of 40.
    let alone = found.sides[0].alone ?? 0
    #expect(abs(alone - 40 * 123_400) <= 40 * 50)
    #expect((found.sides[1].alone ?? 0) < 0)
    #expect(!found.isSplit)
  }

  @Test func sharesAreExplainedByWholeReadingsOnly() {
    func share(_ stated: Int64, duplicates: Int, edge: Int) -> Reconciliation {
      let figure = StatedFigure(
        subject: .kpi("win_rate"), stated: stated, unit: 1, origin: Self.origin, line: 2)
      let open = Reconciliation(figure: figure, ours: 6_000, state: .unexplained)
      let readings = [
        ReadingEffect(
          .duplicatesCounted, rows: rows([Int64](repeating: 10_000, count: duplicates), from: 2)),
        ReadingEffect(
          .spanNarrowed(days: 3), rows: rows([Int64](repeating: -10_000, count: edge), from: 50)),
      ]
      return RatioReconciler.split(
        open, numerator: 600_000, denominator: 1_000_000, isOfCounts: true, coarsest: 100,
        readings: (readings, readings))
    }
    // 62 of 102; one row of the edge less is no sign of anything.
    #expect(share(6_078, duplicates: 2, edge: 3).sides.map(\.part?.total) == [20_000, 20_000])
    #expect(share(5_960, duplicates: 2, edge: 1).state == .unexplained)
    #expect(share(5_960, duplicates: 2, edge: 1).sides.count == 2)
  }
}
