import TerrainModel

/// Finds the rows of a batch that an accumulation is about, and the bucket of time each falls into.
struct RowSelector: Sendable {
  let time: Field
  let buckets: TimeBuckets
  private let cutoff: CalendarDay?
  private let bucketOfDay: [Int32]
  private let filters: [FilterTable]
  private let window: EventWindow?
  private let lacks: Field?
  private let age: ClosedRange<Int64>?
  private let touch: TouchTest?
  private let required: [Field]
  private let asOf: Int64
  /// Whether many selectors of a scan each want one word of the same column: rows are then dealt out by its words once
  /// for all of them, which costs as much as looking through them three times.
  var dealsOut = false

  init(_ selection: Selection, buckets: TimeBuckets, facts: Facts, touches: TouchIndex?) {
    self.time = selection.time
    self.buckets = buckets
    cutoff = selection.cutoff
    bucketOfDay = buckets.table(cutoff: selection.cutoff?.number)
    filters = selection.filters.compactMap { FilterTable($0, facts: facts) }
    window = selection.window
    lacks = selection.lacks
    age = selection.age.map { Int64($0.lowerBound)...Int64($0.upperBound) }
    required = selection.required
    asOf = Int64(facts.asOf.number)
    touch = selection.touch.flatMap { condition in
      touches.map {
        TouchTest(condition, index: $0, asOf: facts.asOf, statuses: facts.dictionaries[.status] ?? [])
      }
    }
  }

  /// The column of which the first condition wants one word alone; nil where it is not so.
  var columnOfOneWord: Field? {
    guard let first = filters.first, first.onlyCode != nil, first.passes.count <= RowPartition.mostCodes
    else {
      return nil
    }
    return first.column
  }

  /// Fills in `rows` and `buckets`; no rows where the batch lacks the time. Buckets of the same placement stay.
  func select(_ columns: inout BatchColumns, placement: Int, into scratch: inout ScanScratch) {
    guard let days = columns.days(of: time) else {
      scratch.rows.removeAll(keepingCapacity: true)
      return
    }
    if scratch.placement != placement {
      place(days, counted: columns.batch.counted, into: &scratch.buckets)
      scratch.placement = placement
      scratch.partition.reset()
    }
    if let first = filters.first, let codes = columns.batch.codes(first.column), codes.count == days.count {
      if dealsOut, let code = first.onlyCode {
        scratch.partition.list(
          code, of: first.column, codes: codes, codeCount: first.passes.count - 1, buckets: scratch.buckets,
          into: &scratch.rows)
      } else {
        first.list(scratch.buckets, codes: codes, into: &scratch.rows)
      }
      narrow(&scratch.rows, &columns, filters: filters.dropFirst())
    } else {
      Self.list(scratch.buckets, into: &scratch.rows)
      narrow(&scratch.rows, &columns, filters: filters[...])
    }
  }

  private static func list(_ buckets: [Int32], into rows: inout [Int32]) {
    rows.resize(to: buckets.count, filler: 0)
    var kept = 0
    let places = buckets.span
    var listed = rows.mutableSpan
    for row in places.indices {
      listed[kept] = Int32(truncatingIfNeeded: row)
      kept &+= places[row] >= 0 ? 1 : 0
    }
    rows.removeLast(rows.count - kept)
  }

  private func narrow(
    _ rows: inout [Int32], _ columns: inout BatchColumns, filters: ArraySlice<FilterTable>
  ) {
    for filter in filters where !rows.isEmpty {
      filter.narrow(&rows, codes: columns.batch.codes(filter.column))
    }
    for field in required where !rows.isEmpty { keepStated(field, of: columns.batch, in: &rows) }
    if let age, !rows.isEmpty { keepAged(age, of: &columns, in: &rows) }
    if let lacks, !rows.isEmpty { keepLacking(lacks, of: &columns, in: &rows) }
    if let window, !rows.isEmpty { keepWithin(window, of: &columns, in: &rows) }
    if let touch, !rows.isEmpty { touch.narrow(&rows, columns: &columns) }
  }

  private func place(_ days: [Int64], counted: [Bool], into result: inout [Int32]) {
    let first = Int64(buckets.firstDay)
    let length = UInt64(bucketOfDay.count)
    result.resize(to: days.count, filler: -1)
    // Spans: an array written through `inout` is asked for each element whether it is the only owner.
    let days = days.span
    let table = bucketOfDay.span
    var placed = result.mutableSpan
    for row in days.indices {
      let offset = UInt64(bitPattern: days[row] &- first)
      placed[row] = offset < length ? table[Int(truncatingIfNeeded: offset)] : -1
    }
    guard !counted.isEmpty else { return }
    let counts = counted.span
    for row in days.indices where row >= counts.count || !counts[row] { placed[row] = -1 }
  }

  private func keepStated(_ field: Field, of batch: FactBatch, in rows: inout [Int32]) {
    switch batch.columns[field] {
    case .integers(let values): rows.removeAll { values[Int($0)] == Missing.integer }
    case .codes(let codes): rows.removeAll { codes[Int($0)] == Missing.code }
    case .keys(let keys): rows.removeAll { keys[Int($0)] == Missing.key }
    case nil: rows = []
    }
  }

  private func keepAged(_ age: ClosedRange<Int64>, of columns: inout BatchColumns, in rows: inout [Int32]) {
    guard let days = columns.days(of: time) else {
      rows = []
      return
    }
    rows.removeAll { !age.contains(asOf - days[Int($0)]) }
  }

  /// What comes after the as-of day has not come yet. A batch without the time does not say.
  private func keepLacking(_ field: Field, of columns: inout BatchColumns, in rows: inout [Int32]) {
    guard let days = columns.days(of: field) else {
      rows = []
      return
    }
    rows.removeAll { days[Int($0)] != Missing.integer && days[Int($0)] <= asOf }
  }

  /// What happens after the as-of day is not known yet, so it is not within any window.
  private func keepWithin(_ window: EventWindow, of columns: inout BatchColumns, in rows: inout [Int32]) {
    guard let starts = columns.days(of: window.from), let ends = columns.days(of: window.to) else {
      rows = []
      return
    }
    let (limit, asOf, missing) = (Int64(window.days), asOf, Missing.integer)
    let (from, to) = (starts.span, ends.span)
    var kept = 0
    var narrowed = rows.mutableSpan
    for index in narrowed.indices {
      let row = narrowed[index]
      let start = from[Int(row)]
      let end = to[Int(row)]
      narrowed[kept] = row
      // All asked of every row: a branch that goes either way at random costs more.
      let isKnown = (start != missing ? 1 : 0) & (end <= asOf ? 1 : 0)
      kept &+= isKnown & (end >= start ? 1 : 0) & (end &- start <= limit ? 1 : 0)
    }
    rows.removeLast(rows.count - kept)
  }
}
