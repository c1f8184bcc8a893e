import TerrainModel

/// Finds the rows of a batch that an accumulation is about, and the bucket of time each falls into.
struct RowSelector: Sendable {
  let time: Field
  let buckets: TimeBuckets
  private let cutoff: CalendarDay?
  private let bucketOfDay: [Int32]
  private let filters: [FilterTable]
  private let window: EventWindow?
  private let touch: TouchTest?
  private let required: [Field]
  private let asOf: Int64

  init(_ selection: Selection, buckets: TimeBuckets, facts: Facts, touches: TouchIndex?) {
    self.time = selection.time
    self.buckets = buckets
    cutoff = selection.cutoff
    bucketOfDay = buckets.table(cutoff: selection.cutoff?.number)
    filters = selection.filters.compactMap { FilterTable($0, facts: facts) }
    window = selection.window
    required = selection.required
    asOf = Int64(facts.asOf.number)
    touch = selection.touch.flatMap { condition in
      touches.map {
        TouchTest(condition, index: $0, asOf: facts.asOf, statuses: facts.dictionaries[.status] ?? [])
      }
    }
  }

  /// Rows in order, and the bucket of every row of the batch (-1 outside). Empty where the batch lacks the time.
  func select(_ columns: inout BatchColumns) -> (rows: [Int32], buckets: [Int32]) {
    guard let days = columns.days(of: time) else { return ([], []) }
    let bucketOfRow = place(days, counted: columns.batch.counted)
    var rows = [Int32](repeating: 0, count: days.count)
    var kept = 0
    for (row, bucket) in bucketOfRow.enumerated() {
      rows[kept] = Int32(truncatingIfNeeded: row)
      kept &+= bucket >= 0 ? 1 : 0
    }
    rows.removeLast(rows.count - kept)
    for filter in filters where !rows.isEmpty {
      filter.narrow(&rows, codes: columns.batch.codes(filter.column))
    }
    for field in required where !rows.isEmpty { keepStated(field, of: columns.batch, in: &rows) }
    if let window, !rows.isEmpty { keepWithin(window, of: &columns, in: &rows) }
    if let touch, !rows.isEmpty { touch.narrow(&rows, columns: &columns) }
    return (rows, bucketOfRow)
  }

  private func place(_ days: [Int64], counted: [Bool]) -> [Int32] {
    let first = Int64(buckets.firstDay)
    let length = UInt64(bucketOfDay.count)
    var result = [Int32](repeating: -1, count: days.count)
    for row in days.indices {
      let offset = UInt64(bitPattern: days[row] &- first)
      if offset < length { result[row] = bucketOfDay[Int(truncatingIfNeeded: offset)] }
    }
    guard !counted.isEmpty else { return result }
    for row in result.indices where row >= counted.count || !counted[row] { result[row] = -1 }
    return result
  }

  private func keepStated(_ field: Field, of batch: FactBatch, in rows: inout [Int32]) {
    switch batch.columns[field] {
    case .integers(let values): rows.removeAll { values[Int($0)] == Missing.integer }
    case .codes(let codes): rows.removeAll { codes[Int($0)] == Missing.code }
    case .keys(let keys): rows.removeAll { keys[Int($0)] == Missing.key }
    case nil: rows = []
    }
  }

  /// What happens after the as-of day is not known yet, so it is not within any window.
  private func keepWithin(_ window: EventWindow, of columns: inout BatchColumns, in rows: inout [Int32]) {
    guard let starts = columns.days(of: window.from), let ends = columns.days(of: window.to) else {
      rows = []
      return
    }
    let limit = Int64(window.days)
    let asOf = asOf
    rows.removeAll { row in
      let start = starts[Int(row)]
      let end = ends[Int(row)]
      return start == Missing.integer || end < start || end - start > limit || end > asOf
    }
  }
}
