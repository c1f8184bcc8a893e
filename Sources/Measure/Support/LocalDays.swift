import TerrainModel

/// The one place where a time becomes a day.
///
/// Facts carry wall-clock seconds of the pipeline's zone, so a day is a floor division; no zone is looked up here.
struct LocalDays: Sendable {
  /// The day's number since 1970-01-01; `Missing.integer` stays missing.
  func localDay(of seconds: Int64) -> Int64 {
    if seconds == Missing.integer { return Missing.integer }
    let quotient = seconds / 86_400
    return seconds % 86_400 < 0 ? quotient - 1 : quotient
  }
}

extension RecordKind {
  /// The time that `Field.day` and `Field.membership` are derived from; normalization holds the same list.
  var mainTime: Field {
    switch self {
    case .opportunity: .created
    case .periodCount, .seat: .start
    default: .time
    }
  }
}
