import TerrainModel

extension RecordKind {
  /// The time that places a row: its day, and who was in which team then.
  var mainTime: Field {
    switch self {
    case .opportunity: .created
    case .periodCount, .seat: .start
    default: .time
    }
  }

  /// The time that says whether a row lies after the as-of day: a span of days counts once all of it has passed.
  var settledTime: Field { self == .periodCount ? .end : mainTime }

  /// Whether rows are handed to measuring; people and contacts only serve to join.
  var isFact: Bool { self != .person && self != .contact }
}
