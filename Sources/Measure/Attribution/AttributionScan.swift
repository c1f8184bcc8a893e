import Primitives
import TerrainModel

/// One pass over the deals for one attribution: each deal's amount is divided once and added to every period that it
/// falls into.
struct AttributionScan: Sendable {
  private let definition: AttributionDefinition
  private let periods: [Period]
  private let index: TouchIndex
  private let table: FactTable
  private let window: TouchWindow
  private let filters: [FilterTable]
  private let fields: Set<Field>

  init(_ definition: AttributionDefinition, periods: [Period], facts: Facts, index: TouchIndex) {
    self.definition = definition
    self.periods = periods
    self.index = index
    table = facts.tables[.opportunity] ?? FactTable(kind: .opportunity, batches: [])
    window = TouchWindow(
      daysBefore: definition.daysBefore, until: definition.until, asOf: facts.asOf,
      statuses: facts.dictionaries[.status] ?? [])
    let won = RowFilter(dimension: .status, members: [OpportunityStatus.won.rawValue])
    filters = (definition.filters + (definition.deals == .won ? [won] : [])).compactMap {
      FilterTable($0, facts: facts)
    }
    fields = window.fields.union(filters.map(\.column)).union([.amount, Self.time(definition.deals)])
  }

  private static func time(_ deals: AttributionDefinition.Deals) -> Field {
    deals == .won ? .closed : .created
  }

  /// A result for each period with deals, in the order of the periods; none where no export states an amount or no
  /// deal can be joined to touches, because what nobody recorded is unknown, not zero. Throws where a batch cannot be
  /// read.
  func run(threads: Int) throws -> [AttributionResult] {
    guard index.coverage.opportunitiesJoined > 0,
      table.batches.contains(where: { $0.rowCount > 0 && $0.fields.contains(.amount) })
    else { return [] }
    let none = periods.map { _ in AttributionTally() }
    let workers = try Parallel.work(count: table.batches.count, threads: threads, start: { none }) {
      tallies, batch in try add(table.batches[batch], to: &tallies)
    }
    var tallies = none
    for worker in workers {
      for period in periods.indices { tallies[period].merge(worker[period]) }
    }
    return zip(periods, tallies).filter { $0.1.deals > 0 }.map { period, tally in
      tally.result(definition, period: period, coverage: index.coverage)
    }
  }

  private func add(_ source: FactTable.Source, to tallies: inout [AttributionTally]) throws {
    guard source.rowCount > 0 else { return }
    var columns = BatchColumns(
      try source.load(fields.intersection(source.fields), false), record: .opportunity)
    guard let days = columns.days(of: Self.time(definition.deals)) else { return }
    let counted = columns.batch.counted
    var rows = days.indices.filter { row in
      days[row] != Missing.integer && (counted.isEmpty || counted[row])
    }.map { Int32(truncatingIfNeeded: $0) }
    for filter in filters { filter.narrow(&rows, codes: columns.batch.codes(filter.column)) }
    let amounts = columns.batch.integers(.amount)
    let touches = DealTouches(window, columns: &columns, index: index)
    for row in rows.map({ Int($0) }) {
      let own = periods.indices.filter { index in
        periods[index].first.number <= days[row] && days[row] <= periods[index].last.number
      }
      guard !own.isEmpty else { continue }
      let amount = amounts?[row] ?? Missing.integer
      let deal = AttributedDeal(
        amount: amount == Missing.integer ? nil : amount, touches: touches?.touches(of: row),
        halfLife: definition.halfLifeDays)
      for period in own { tallies[period].add(deal) }
    }
  }
}
