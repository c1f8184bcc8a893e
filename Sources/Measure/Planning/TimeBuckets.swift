import TerrainModel

/// Time cut at every border of every period asked for, so that each period is a run of whole buckets.
struct TimeBuckets: Hashable, Sendable {
  /// First days of the buckets, ascending, and at the end the day after the last one.
  let borders: [Int]

  /// Spans are day numbers, both ends included.
  init(spans: [(first: Int, last: Int)]) {
    borders = Set(spans.flatMap { [$0.first, $0.last + 1] }).sorted()
  }

  var count: Int { max(0, borders.count - 1) }

  var firstDay: Int { borders.first ?? 0 }

  /// Days from the first border to the last.
  var dayCount: Int { (borders.last ?? 0) - firstDay }

  /// The bucket of each day from `firstDay` on; -1 for days after the cutoff.
  func table(cutoff: Int?) -> [Int32] {
    var table = [Int32](repeating: -1, count: dayCount)
    for bucket in 0..<count {
      for day in borders[bucket]..<borders[bucket + 1] where cutoff.map({ day <= $0 }) ?? true {
        table[day - firstDay] = Int32(truncatingIfNeeded: bucket)
      }
    }
    return table
  }

  /// The index of the span that each bucket lies in; -1 where it lies in none. Spans must not overlap.
  func spanOfBucket(_ spans: [(first: Int, last: Int)]) -> [Int] {
    // Both in the order of time: a century of days has too many spans to look through for each bucket.
    let order = spans.indices.sorted { spans[$0].first < spans[$1].first }
    var next = 0
    return (0..<count).map { bucket in
      while next < order.count, spans[order[next]].last < borders[bucket] { next += 1 }
      guard next < order.count else { return -1 }
      let span = spans[order[next]]
      return span.first <= borders[bucket] && borders[bucket + 1] - 1 <= span.last ? order[next] : -1
    }
  }
}
