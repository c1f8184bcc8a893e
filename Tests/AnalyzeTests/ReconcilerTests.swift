import Analyze
import Statistics
import TerrainModel
import Testing

/// Which explanation of a difference is believed, and which is not.
@Suite struct ReconcilerTests {
  private static let origin = FactOrigin(source: "deals", file: "deals.csv", hash: "0")

  private func rows(_ amounts: [Int64], from line: Int) -> [RowEffect] {
    amounts.enumerated().map { RowEffect(RowPlace(origin: Self.origin, line: line + $0), amount: $1) }
  }

  private func reconcile(_ difference: Int64, _ readings: [ReadingEffect]) -> Reconciliation {
    let figure = StatedFigure(
      subject: .kpi("revenue"), stated: 1_000_000_000 + difference, origin: Self.origin, line: 2)
    return Reconciler().reconcile(figure, ours: 1_000_000_000) { FigureReadings(readings) }
  }

  @Test func equalAmountsOfDifferentCausesAreAmbiguous() {
    let found = reconcile(
      555,
      [
        ReadingEffect(.duplicatesCounted, rows: rows([555, 1_234], from: 2)),
        ReadingEffect(.spanWidened(days: 3), rows: rows([555], from: 20)),
      ])
    #expect(found.state == .ambiguous(2))
    #expect(found.parts == [])
    #expect(found.unexplained == 555)
  }

  @Test func equalAmountsOfOneCauseAreExplainedAndCounted() {
    let found = reconcile(555, [ReadingEffect(.duplicatesCounted, rows: rows([555, 555, 7], from: 2))])
    #expect(found.state == .explained)
    #expect(found.alternatives == 1)
    #expect(found.amount(of: .duplicate) == 555)
  }

  @Test func fewerThingsWinOverMore() {
    let found = reconcile(
      300_017,
      [
        ReadingEffect(.duplicatesCounted, rows: rows([100_007, 200_010], from: 2)),
        ReadingEffect(.spanWidened(days: 3), rows: rows([300_017], from: 20)),
      ])
    // All duplicates together are one thing, as is the one row at the edge.
    #expect(found.state == .ambiguous(2))
    let rejected = reconcile(
      300_017,
      [
        ReadingEffect(.duplicatesCounted, rows: rows([100_007, 55], from: 2)),
        ReadingEffect(.rejectsCounted, rows: rows([200_010], from: 10)),
        ReadingEffect(.spanWidened(days: 3), rows: rows([300_017], from: 20)),
      ])
    #expect(rejected.parts.map(\.reading) == [.spanWidened(days: 3)])
  }

  @Test func aRowCannotGoTwoWaysAtOnce() {
    let found = reconcile(
      200_002,
      [
        ReadingEffect(.duplicatesCounted, rows: rows([100_001], from: 2)),
        ReadingEffect(.spanWidened(days: 3), rows: rows([100_001], from: 2)),
      ])
    #expect(found.state == .unexplained)
  }

  /// Hundreds of rows of round amounts: some row, and some pair, makes up any round difference, and is not believed;
  /// one row of cents among them and one large reading do not change that.
  @Test(arguments: [false, true])
  func whatChanceWouldGiveIsNoExplanation(hasOddOnes: Bool) {
    var random = SeededGenerator(seed: 7)
    let round = (1...300).map { _ in Int64.random(in: 1...300, using: &random) * 5_000_000 }
    var readings = [ReadingEffect(.spanWidened(days: 3), rows: rows(round, from: 2))]
    if hasOddOnes {
      readings.append(ReadingEffect(.duplicatesCounted, rows: rows([12_345_600], from: 1_000)))
      readings.append(ReadingEffect(.placed(by: .created), rows: rows([9_000_000_000_000], from: 2_000)))
    }
    for difference in stride(from: Int64(5_000_000), through: 3_000_000_000, by: 25_000_000) {
      #expect(reconcile(difference, readings).state == .unexplained, "\(difference)")
    }
    // The odd one is told from chance all the same.
    if hasOddOnes { #expect(reconcile(12_345_600, readings).amount(of: .duplicate) == 12_345_600) }
  }

  @Test func countsAreNotExplainedBySmallNumbers() {
    func counted(_ difference: Int64, _ readings: [ReadingEffect]) -> Reconciliation {
      let figure = StatedFigure(
        subject: .kpi("won"), stated: 1_000_000 + difference * 10_000, origin: Self.origin, line: 2)
      return Reconciler().reconcile(figure, ours: 1_000_000, isCount: true) { FigureReadings(readings) }
    }
    let ones = [Int64](repeating: 10_000, count: 3)
    let edge = ReadingEffect(.spanNarrowed(days: 3), rows: rows(ones.map { -$0 }, from: 50))
    let duplicates = ReadingEffect(.duplicatesCounted, rows: rows(ones, from: 2))
    // A row of the edge fits, and so would any that the other system lacks.
    #expect(counted(-1, [edge]).state == .unexplained)
    #expect(counted(-3, [edge]).state == .unexplained)
    #expect(counted(3, [edge, duplicates]).parts.map(\.reading) == [.duplicatesCounted])
    #expect(counted(2, [duplicates]).state == .unexplained)
    let many = ReadingEffect(
      .placed(by: .created), rows: rows([Int64](repeating: 10_000, count: 41), from: 100))
    #expect(counted(41, [many, duplicates]).parts.map(\.reading) == [.placed(by: .created)])
  }

  @Test func roundingIsNoCoarserThanStated() {
    func state(_ stated: Int64, _ ours: Int64, coarsest: Int64) -> Reconciliation.State {
      let figure = StatedFigure(subject: .kpi("rate"), stated: stated, origin: Self.origin, line: 2)
      return Reconciler().reconcile(figure, ours: ours, isExact: false, coarsest: coarsest) {
        FigureReadings()
      }.state
    }
    // Shares to the hundredth: 1 is 1.00, not everything above a half.
    #expect(state(10_000, 9_960, coarsest: 100) == .agreesRounded)
    #expect(state(10_000, 9_940, coarsest: 100) == .unexplained)
    #expect(state(5_000, 5_049, coarsest: 100) == .agreesRounded)
    #expect(state(410_000, 413_000, coarsest: 10_000) == .agreesRounded)
    #expect(state(413_000, 413_400, coarsest: 10_000) == .agreesRounded)
    #expect(state(413_000, 413_600, coarsest: 10_000) == .unexplained)
  }

  @Test func theLastDecimalStatedIsTheRest() {
    // 4 decimals here, cents there: what rounding leaves is no cause.
    let rows = rows([-166_142_600, -309_913_200, 105_500], from: 2)
    let readings = [ReadingEffect(.rowUnknownThere, rows: rows)]
    func found(_ stated: Int64, unit: Int64?) -> Reconciliation {
      let figure = StatedFigure(
        subject: .kpi("revenue"), stated: stated, unit: unit, origin: Self.origin, line: 2)
      return Reconciler().reconcile(figure, ours: 10_234_464_258) { FigureReadings(readings) }
    }
    let inCents = found(10_068_321_700, unit: nil)
    #expect(inCents.parts.flatMap(\.rows) == [rows[0]])
    #expect(inCents.amount(of: .missing) == -166_142_600)
    #expect(inCents.unexplained == 42)
    // A cent more is no rounding, nor is the rest where four decimals are stated.
    #expect(found(10_068_321_800, unit: 100).state == .unexplained)
    #expect(found(10_068_321_700, unit: 1).state == .unexplained)
    // In whole units the cent cannot be told.
    #expect(found(10_068_320_000, unit: nil).parts.flatMap(\.rows) == [rows[0]])
  }

  @Test func booksThatRoundEveryRowAreFollowed() {
    // Ten converted rows of x.xx49: together half a cent each is 4.9 cents.
    let rounded = FigureReadings(
      [
        ReadingEffect(
          .rowUnknownThere,
          rows: (0..<10).map { line in
            let amount = Int64(20_000_049 + line * 1_234_500)
            return RowEffect(
              RowPlace(origin: Self.origin, line: 2 + line), amount: -amount, inCents: -(amount - 49))
          })
      ], ofRoundedRows: 1_000_000_000 - 490)
    func found(_ stated: Int64) -> Reconciliation {
      let figure = StatedFigure(
        subject: .kpi("revenue"), stated: stated, unit: 100, origin: Self.origin, line: 2)
      return Reconciler().reconcile(figure, ours: 1_000_000_000) { rounded }
    }
    #expect(found(1_000_000_000 - 490).state == .agreesRounded)
    let one = found(1_000_000_000 - 490 - (20_000_000 + 3 * 1_234_500))
    #expect(one.parts.flatMap(\.rows).map(\.place.line) == [5])
    #expect(one.unexplained == -441)
  }

  @Test func twoAndThreeThingsAreFoundWhicheverTheyAre() {
    var random = SeededGenerator(seed: 3)
    let own = rows(
      (0..<52).map { _ in -Int64.random(in: 50_000...4_000_000, using: &random) * 100 }, from: 100)
    let duplicates = rows([106_136_700, 203_951_200], from: 2)
    let rejects = rows([43_210_900], from: 10)
    let readings = [
      ReadingEffect(.duplicatesCounted, rows: duplicates), ReadingEffect(.rejectsCounted, rows: rejects),
      ReadingEffect(.rowUnknownThere, rows: own),
    ]
    for planted in [
      [own[3], own[40]], [own[3], own[40], own[17]], [duplicates[0], own[8]],
      [duplicates[0], rejects[0], own[29]], [duplicates[1], own[5], own[6]],
    ] {
      let found = reconcile(planted.reduce(0) { $0 + $1.amount }, readings)
      #expect(found.state == .explained)
      #expect(Set(found.parts.flatMap(\.rows)) == Set(planted))
    }
  }

  @Test func oneAmountThatWasNotConvertedIsFound() {
    let foreign = rows([4_220_891, 8_867_074, 23_442_881], from: 2)
    let found = reconcile(8_867_074, [ReadingEffect(.faceValue, rows: foreign)])
    #expect(found.parts.flatMap(\.rows) == [foreign[1]])
    #expect(found.amount(of: .currency) == 8_867_074)
  }

  /// Random worlds: what is planted is found, with its rows and to the last digit, or declared open; never anything else.
  @Test(arguments: 0..<200)
  func plantedCausesAreFoundOrOpen(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func amounts(_ count: Int) -> [Int64] {
      (0..<count).map { _ in Int64.random(in: 10_000...900_000_000, using: &random) * 100 }
    }
    let duplicates = ReadingEffect(.duplicatesCounted, rows: rows(amounts(4), from: 2))
    let rejects = ReadingEffect(.rejectsCounted, rows: rows(amounts(6), from: 100))
    let edge = ReadingEffect(.spanWidened(days: 3), rows: rows(amounts(9), from: 200))
    let planted = [duplicates.rows[1], rejects.rows[3], edge.rows[5]].prefix(1 + seed % 3)
    let difference = planted.reduce(0) { $0 + $1.amount }
    let found = reconcile(difference, [duplicates, rejects, edge])
    #expect(found.state == .explained)
    #expect(Set(found.parts.flatMap(\.rows)) == Set(planted))
    #expect(found.unexplained == 0)
    // The same worlds with a cent that nobody planted.
    #expect(reconcile(difference + 37, [duplicates, rejects, edge]).state == .unexplained)
  }
}
