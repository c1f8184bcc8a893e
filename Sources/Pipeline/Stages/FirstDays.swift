import Primitives
import TerrainModel

/// The first day with a row of each record: a KPI is reported from the first day of what it is made of.
struct FirstDays {
  /// What the series of the whole programme begin with: the first thing a rep did or a deal that began. Connections reach
  /// back to before the programme, and seats and spend say nothing of the field.
  private static let field: [RecordKind] = [.activity, .invitation, .opportunity, .periodCount]

  private let asOf: CalendarDay
  private var days: [RecordKind: CalendarDay]

  /// Of all records. Throws where a segment cannot be read.
  init(_ facts: Facts, threads: Int) throws {
    asOf = facts.asOf
    days = try Self.find(Set(facts.tables.keys), in: facts, threads: threads)
  }

  /// Of the records that `first(of:in:)` looks at for some KPIs and no others. Throws where a segment cannot be read.
  init(_ facts: Facts, under kpis: [String], _ catalogue: KPICatalogue, threads: Int) throws {
    asOf = facts.asOf
    let own = kpis.map { kpi in Set(catalogue.measures(under: kpi).map(\.record)) }
    let records = own.reduce(into: Set()) { $0.formUnion($1) }
    days = try Self.find(records, in: facts, threads: threads)
    if own.contains(where: { $0.allSatisfy { days[$0] == nil } }) {
      let others = Set(Self.field).subtracting(records)
      days.merge(try Self.find(others, in: facts, threads: threads)) { day, _ in day }
    }
  }

  private static func find(
    _ records: Set<RecordKind>, in facts: Facts, threads: Int
  ) throws -> [RecordKind: CalendarDay] {
    var days: [RecordKind: CalendarDay] = [:]
    for kind in records {
      let day = try firstDay(in: facts.tables[kind]?.batches ?? [], threads: threads)
      if day <= Int64(facts.asOf.number) { days[kind] = CalendarDay(number: Int(day)) }
    }
    return days
  }

  /// Batches that cannot hold the first day are not read: of exports in the order of time that is all but one.
  private static func firstDay(in batches: [FactTable.Source], threads: Int) throws -> Int64 {
    let unknown = batches.filter { $0.earliestDay == nil }
    let found = try Parallel.map(count: unknown.count, threads: threads) { try firstDay(of: unknown[$0]) }
    var first = found.min() ?? .max
    let known = batches.compactMap { batch in batch.earliestDay.map { (batch, $0) } }.sorted { $0.1 < $1.1 }
    for (batch, earliest) in known where earliest < first {
      first = min(first, try firstDay(of: batch))
    }
    return first
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
