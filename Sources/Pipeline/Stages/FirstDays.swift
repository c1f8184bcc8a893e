import Primitives
import TerrainModel

/// The first day with a row of each record: a KPI is reported from the first day of what it is made of.
struct FirstDays {
  /// What the series of the whole programme begin with: the first thing a rep did or a deal that began. Connections reach
  /// back to before the programme, and seats and spend say nothing of the field.
  private static let field: [RecordKind] = [.activity, .invitation, .opportunity, .periodCount]

  private let asOf: CalendarDay
  private var days: [RecordKind: CalendarDay] = [:]

  /// Throws where a segment cannot be read.
  init(_ facts: Facts, threads: Int) throws {
    asOf = facts.asOf
    let batches = facts.tables.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { kind, table in table.batches.map { (kind, $0) } }
    let found = Parallel.map(count: batches.count, threads: threads) { index in
      Result { try Self.firstDay(of: batches[index].1) }
    }
    for ((kind, _), result) in zip(batches, found) {
      let day = try result.get()
      guard day <= Int64(facts.asOf.number) else { continue }
      days[kind] = min(days[kind] ?? facts.asOf, CalendarDay(number: Int(day)))
    }
  }

  /// The as-of day where nothing happened.
  var ofField: CalendarDay { Self.field.compactMap { days[$0] }.min() ?? asOf }

  /// The first day of the records that a KPI is made of; that of the field where it has none.
  func first(of kpi: String, in catalogue: KPICatalogue) -> CalendarDay {
    catalogue.measures(under: kpi).compactMap { days[$0.record] }.min() ?? ofField
  }

  private static func firstDay(of source: FactTable.Source) throws -> Int64 {
    let batch = try source.load([.day, .closed], false)
    let day = earliest(batch.integers(.day), in: batch)
    // Some exports state when a deal closed and not when it began.
    let closed = earliest(batch.integers(.closed), in: batch)
    guard closed != .max else { return day }
    return min(day, Int64(CalendarDay(secondsSinceEpoch: closed).number))
  }

  private static func earliest(_ values: [Int64]?, in batch: FactBatch) -> Int64 {
    guard let values else { return .max }
    var least = Int64.max
    for (row, value) in values.enumerated()
    where value < least && value != Missing.integer && (batch.counted.isEmpty || batch.counted[row]) {
      least = value
    }
    return least
  }
}
