import Analyze
import Statistics
import TerrainModel
import Testing

/// How rarely an explanation is wrong, in worlds that are drawn at random: what docs/CONTROLS.md promises.
@Suite struct ExplanationPromiseTests {
  #if DEBUG
    static let worlds = 60
  #else
    static let worlds = 600
  #endif

  /// What amounts look like, and in which decimals the figure is stated.
  enum Books: CaseIterable {
    case cents, converted, wholeUnits, round

    /// In 10⁻⁴.
    var unit: Int64 {
      switch self {
      case .cents, .converted: 100
      case .wholeUnits, .round: 10_000
      }
    }

    func amount(_ random: inout SeededGenerator) -> Int64 {
      switch self {
      case .cents, .wholeUnits: Int64.random(in: 50_000...4_000_000, using: &random) * 100
      case .converted: Int64.random(in: 5_000_000...400_000_000, using: &random)
      case .round: Int64.random(in: 5...400, using: &random) * 1_000_000
      }
    }
  }

  struct World {
    let books: Books
    let own: [RowEffect]
    let readings: [ReadingEffect]
    var random: SeededGenerator

    init(_ books: Books, seed: Int) {
      self.books = books
      random = SeededGenerator(seed: UInt64(seed))
      let origin = FactOrigin(source: "deals", file: "deals.csv", hash: "0")
      var line = 1
      func rows(_ count: Int, sign: Int64, _ random: inout SeededGenerator) -> [RowEffect] {
        (0..<count).map { _ in
          line += 1
          return RowEffect(RowPlace(origin: origin, line: line), amount: sign * books.amount(&random))
        }
      }
      own = rows([20, 60, 150][seed % 3], sign: -1, &random)
      let duplicates = rows(3, sign: 1, &random)
      let rejects = rows(2, sign: 1, &random)
      let outside = rows(4, sign: 1, &random)
      readings = [
        ReadingEffect(.duplicatesCounted, rows: duplicates), ReadingEffect(.rejectsCounted, rows: rejects),
        ReadingEffect(.spanWidened(days: 3), rows: outside),
        ReadingEffect(.spanShifted(start: 0, end: 1), rows: Array(outside.prefix(2))),
        ReadingEffect(.spanNarrowed(days: 3), rows: Array(own.prefix(4))),
        ReadingEffect(.rowUnknownThere, rows: own),
      ]
    }

    /// Stated as books do, in their last decimal.
    func reconcile(_ difference: Int64) -> Reconciliation {
      let ours = own.reduce(0) { $0 - $1.amount }
      let exact = ours + difference
      let stated = (exact + books.unit / 2) / books.unit * books.unit
      let figure = StatedFigure(
        subject: .kpi("revenue"), stated: stated, unit: books.unit, origin: own[0].place.origin, line: 2)
      return Reconciler().reconcile(figure, ours: ours) { FigureReadings(readings) }
    }
  }

  /// A difference that nothing here has to do with, such as a typing error, is explained once in twenty times at most.
  @Test(arguments: Books.allCases)
  func whatIsNotThereIsHardlyEverFound(books: Books) {
    let count = Self.worlds
    var found = 0
    for seed in 0..<count {
      var world = World(books, seed: seed)
      let size = world.books.amount(&world.random)
      if world.reconcile(seed % 2 == 0 ? size : -size).state == .explained { found += 1 }
    }
    #expect(found * 20 <= count, "\(found) of \(count)")
  }

  /// Where one, two or three rows are planted, an explanation that names others is as rare; in cents most are found.
  @Test(arguments: Books.allCases)
  func whatIsThereIsFoundOrOpen(books: Books) {
    let count = Self.worlds
    var (right, wrong) = (0, 0)
    for seed in 0..<count {
      let world = World(books, seed: seed)
      let planted = [world.own[11], world.readings[0].rows[1], world.own[17]].prefix(1 + seed / 3 % 3)
      let found = world.reconcile(planted.reduce(0) { $0 + $1.amount })
      guard found.state == .explained else { continue }
      let isRight = Set(found.parts.flatMap(\.rows)) == Set(planted) || found.alternatives > 0
      if isRight { right += 1 } else { wrong += 1 }
    }
    #expect(wrong * 20 <= count, "\(wrong) wrong, \(right) right")
    if books == .cents || books == .converted { #expect(right * 4 >= count * 3, "\(right) of \(count)") }
  }
}
