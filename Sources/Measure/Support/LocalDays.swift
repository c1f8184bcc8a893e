import TerrainModel

/// The one place where a time becomes a day.
///
/// Normalization gives the local day of a record's main time as the field `day`; every other time is read here, by
/// its day in UTC, which is exact for day-precision values (midnight UTC of the local day).
struct LocalDays: Sendable {
  /// The day's number since 1970-01-01; `Missing.integer` stays missing.
  func localDay(of seconds: Int64) -> Int64 {
    if seconds == Missing.integer { return Missing.integer }
    let quotient = seconds / 86_400
    return seconds % 86_400 < 0 ? quotient - 1 : quotient
  }
}

extension RecordKind {
  /// The time that `Field.day` and `Field.membership` are derived from.
  var mainTime: Field {
    switch self {
    case .opportunity: .created
    case .periodCount, .seat, .person: .start
    default: .time
    }
  }
}
