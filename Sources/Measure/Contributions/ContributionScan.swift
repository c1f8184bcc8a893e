import Primitives
import TerrainModel

/// Lists the rows of one task that fall into one group: found, placed and grouped by what the answering scan uses, so
/// that the two cannot differ.
struct ContributionScan: Sendable {
  let accumulator: Accumulator
  let selector: RowSelector
  let projection: Projection
  /// The group of the query whose rows are wanted.
  let group: Int
  let facts: Facts

  init(_ task: MeasureTask, space: CutSpace, group: Int, facts: Facts, touches: TouchIndex?) {
    let accumulation = task.accumulation
    let buckets = TimeBuckets(spans: space.spans)
    accumulator = Accumulator(accumulation, buckets: buckets, facts: facts)
    selector = RowSelector(accumulation.selection, buckets: buckets, facts: facts, touches: touches)
    projection = Projection(from: accumulator.space, buckets: buckets, to: space)
    self.group = group
    self.facts = facts
  }

  /// Throws where a segment cannot be read.
  func rows(threads: Int) throws -> [ContributingRow] {
    guard let table = facts.tables[accumulator.accumulation.selection.record] else { return [] }
    return try Parallel.map(count: table.batches.count, threads: threads) { batch in
      try rows(of: table.batches[batch], record: table.kind)
    }.flatMap { $0 }
  }

  private func rows(of source: FactTable.Source, record: RecordKind) throws -> [ContributingRow] {
    guard source.rowCount > 0 else { return [] }
    let accumulation = accumulator.accumulation
    var fields = accumulation.fields
    if accumulation.quantity == .field(.amount) { fields.formUnion([.statedAmount, .rate, .currency]) }
    var columns = BatchColumns(
      try source.load(fields.intersection(source.fields), true), record: record
    ).placed(by: accumulation.selection.time)
    var scratch = ScanScratch()
    selector.select(&columns, placement: 0, into: &scratch)
    guard !scratch.rows.isEmpty, let days = columns.days(of: accumulation.selection.time) else { return [] }
    accumulator.space.number(&scratch, batch: columns.batch)
    let wanted = scratch.rows.indices.filter { projection.target(of: scratch.groups[$0]) == group }
    let rows = wanted.map { scratch.rows[$0] }
    let batch = columns.batch
    guard facts.origins.indices.contains(batch.origin) else { return [] }
    var result = rows.map { row in
      let line = Int(row) < batch.lines.count ? Int(batch.lines[Int(row)]) : 0
      return ContributingRow(
        origin: facts.origins[batch.origin], line: line, day: CalendarDay(number: Int(days[Int(row)])),
        value: 1, conversion: conversion(of: Int(row), batch))
    }
    fill(&result, rows, &columns)
    return result
  }

  private func conversion(of row: Int, _ batch: FactBatch) -> ContributingRow.Conversion? {
    guard let amount = batch.integers(.statedAmount)?[row], amount != Missing.integer,
      let rate = batch.integers(.rate)?[row], rate != Missing.integer,
      let code = batch.codes(.currency)?[row], let currency = facts.name(code, of: .currency)
    else { return nil }
    return ContributingRow.Conversion(amount: amount, currency: currency, rate: rate)
  }

  /// What each row adds. Rows that the aggregate passes over are left out, as in the figure.
  private func fill(_ result: inout [ContributingRow], _ rows: [Int32], _ columns: inout BatchColumns) {
    let places = Array(rows.indices)
    switch accumulator.accumulation.collection {
    case .rows: return
    case .sums, .values:
      for (place, value) in zip(places, accumulator.list(rows, places, &columns)) {
        result[place].value = value.value == Missing.integer ? nil : value.value
      }
    case .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      columns.placingTime = accumulator.accumulation.selection.time
      var keys = [UInt64?](repeating: nil, count: rows.count)
      accumulator.distinct?.forEach(rows: rows, groups: places, columns: &columns) { keys[$0] = $1 }
      for place in places { result[place].key = keys[place] }
      result.removeAll { $0.key == nil }
    case .durations:
      var kept: [ContributingRow] = []
      for duration in accumulator.listDurations(rows, places, &columns) {
        var row = result[duration.group]
        row.value = duration.value
        row.hasEnded = duration.hasEnded
        kept.append(row)
      }
      result = kept
    case .readings:
      let reps = facts.memberships.map(\.rep)
      result = accumulator.listReadings(rows, places, &columns).map { reading in
        var row = result[reading.group]
        row.value = reading.value
        row.time = reading.time
        row.rep = Int(reading.membership) < reps.count ? reps[Int(reading.membership)] : Missing.code
        return row
      }
    }
  }
}
