import Segments
import TerrainModel

/// The exports of one source by the day they were delivered.
struct Deliveries {
  /// Oldest first.
  private let byDay: [(day: CalendarDay, exports: [IngestedExport])]

  init(of exports: [IngestedExport]) {
    let days = Dictionary(grouping: exports) { $0.snapshotDay ?? $0.firstSeen }
    byDay = days.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The exports of the last day, in their order; nil where there are none.
  var newest: [IngestedExport]? { byDay.last?.exports }

  /// The rows of each delivery before the last.
  var earlierRowCounts: [Int] {
    byDay.dropLast().map { $0.exports.reduce(0) { $0 + $1.segment.metadata.accepted } }
  }
}
