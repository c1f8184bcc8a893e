import TerrainModel

extension RecordKind {
  /// The time that says when a row happened, and so whether it lies after the as-of day.
  var mainTime: Field {
    switch self {
    case .opportunity: .created
    case .periodCount: .end
    case .seat: .start
    default: .time
    }
  }

  /// Whether rows are handed to measuring; people and contacts only serve to join.
  var isFact: Bool { self != .person && self != .contact }
}
