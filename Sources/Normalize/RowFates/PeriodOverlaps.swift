import TerrainModel

/// Keeps counts over spans of days from being counted twice where spans overlap, as usage reports do whose range was
/// widened to whole weeks. A count cannot be split over its days, so one of two overlapping spans has to give way.
///
/// Per source and rep, the spans that together cover the most days stand; of equal choices the one with more spans,
/// then the one that was delivered later.
struct PeriodOverlaps {
  private struct Span: Hashable {
    var first: Int64
    var last: Int64
  }

  private let plans: [InputPlan]

  init(_ plans: [InputPlan]) {
    self.plans = plans
  }

  /// Turns rows of spans that give way into `superseded`; returns how many, by source. Throws where a segment cannot be
  /// read.
  func resolve(_ fates: inout [RowFates]) throws -> [String: Int] {
    var removed: [String: Int] = [:]
    var bySource: [String: [Int]] = [:]
    for (index, plan) in plans.enumerated() where plan.record == .periodCount && !fates[index].isEmpty {
      bySource[plan.input.source.name, default: []].append(index)
    }
    for (source, members) in bySource {
      let spans = try spans(of: members, fates)
      let standing = spans.mapValues { Self.choose(among: $0) }
      if standing.allSatisfy({ $0.value.count == spans[$0.key]?.count }) { continue }
      for member in members {
        let (rows, number) = try mask(plans[member], fates[member], standing)
        fates[member] = RowFates(rows: rows[...])
        if number > 0 { removed[source, default: 0] += number }
      }
    }
    return removed
  }

  /// What a reader must be told, by source.
  static func notes(_ removed: [String: Int]) -> [Diagnostic] {
    removed.sorted { $0.key < $1.key }.map { source, rows in
      Diagnostic(
        .warning, at: SourceLocation(file: source),
        "\(rows) counts are of spans of days that overlap others, and are left out so that no day counts twice.",
        advice: "Export spans that do not overlap; usage reports keep to the days asked for up to 30 of them."
      )
    }
  }

  /// The distinct spans of each rep with the position of the last delivery that states them.
  private func spans(of members: [Int], _ fates: [RowFates]) throws -> [UInt32: [Span: Int]] {
    var spans: [UInt32: [Span: Int]] = [:]
    for member in members {
      try forEachRow(of: plans[member]) { row, rep, span in
        if fates[member].fate(of: row) == .counted { spans[rep, default: [:]][span] = member }
      }
    }
    return spans
  }

  private func mask(
    _ plan: InputPlan, _ fates: RowFates, _ standing: [UInt32: Set<Span>]
  ) throws -> (rows: [UInt8], removed: Int) {
    var rows = (0..<fates.rowCount).map { fates.fate(of: $0).rawValue }
    var removed = 0
    try forEachRow(of: plan) { row, rep, span in
      guard rows[row] == RowFate.counted.rawValue, standing[rep]?.contains(span) == false else { return }
      rows[row] = RowFate.superseded.rawValue
      removed += 1
    }
    return (rows, removed)
  }

  private func forEachRow(of plan: InputPlan, _ body: (Int, UInt32, Span) -> Void) throws {
    for (group, first) in plan.groupStarts.enumerated() {
      let batch = try plan.load(group: group, fields: [.start, .end, .rep], withLines: false)
      guard let starts = batch.integers(.start), let ends = batch.integers(.end) else { continue }
      let reps = batch.codes(.rep)
      for row in 0..<batch.rowCount where starts[row] != Missing.integer && ends[row] != Missing.integer {
        let span = Span(first: WallClock.day(starts[row]), last: WallClock.day(ends[row]))
        body(first + row, reps?[row] ?? Missing.code, span)
      }
    }
  }

  /// Weighted choice of spans that do not overlap: by last day, each span with the best choice that ends before it.
  private static func choose(among deliveries: [Span: Int]) -> Set<Span> {
    struct Choice {
      var days: Int64 = 0
      var spans = 0
      var deliveries = 0
      func isBetter(than other: Choice) -> Bool {
        (days, spans, deliveries) > (other.days, other.spans, other.deliveries)
      }
    }
    let spans = deliveries.keys.sorted { ($0.last, $0.first) < ($1.last, $1.first) }
    // best[n]: the best choice among the first n spans, and whether it takes the n-th.
    var best = [Choice()]
    var taken: [Int?] = [nil]
    for (index, span) in spans.enumerated() {
      let before = spans[..<index].partitioningIndex { $0.last >= span.first }
      var with = best[before]
      with.days += max(0, span.last - span.first) + 1
      with.spans += 1
      with.deliveries += deliveries[span] ?? 0
      let takes = with.isBetter(than: best[index])
      best.append(takes ? with : best[index])
      taken.append(takes ? before : nil)
    }
    var chosen: Set<Span> = []
    var index = spans.count
    while index > 0 {
      if let before = taken[index] {
        chosen.insert(spans[index - 1])
        index = before
      } else {
        index -= 1
      }
    }
    return chosen
  }
}

extension ArraySlice {
  /// The first index whose element is true for a predicate that is false, then true; the end where it never is.
  fileprivate func partitioningIndex(where isTrue: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
