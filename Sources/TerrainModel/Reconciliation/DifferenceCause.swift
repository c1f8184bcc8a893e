/// Why two systems that look at the same business give different figures.
package enum DifferenceCause: String, CaseIterable, Codable, Sendable {
  /// One counts a record twice.
  case duplicate
  /// One does not have a record, or could not read it.
  case missing
  /// A record is somebody else's: of a rep nobody knows, or who was in another team then.
  case owner
  /// A record falls on the other side of the span's first or last day.
  case date
  /// An amount in another currency was converted otherwise, or not at all.
  case currency
  /// The figure is of other records.
  case definition
}
