import TerrainModel

/// The words that the program itself understands, for the fields that have such a closed list.
enum Meanings {
  /// How far a training is.
  private static let trainingStatus = ["completed", "in_progress", "registered", "withdrawn"]

  /// Nil where the field takes any word. Without a record kind `kind` is free: scores and trainings
  /// have kinds of their own.
  static func known(of field: Field, record: RecordKind?) -> [String]? {
    switch field {
    case .kind:
      record == .activity || record == .periodCount ? ActivityKind.allCases.map(\.rawValue) : nil
    case .status:
      switch record {
      case .opportunity: OpportunityStatus.allCases.map(\.rawValue)
      case .training: trainingStatus
      case nil: OpportunityStatus.allCases.map(\.rawValue) + trainingStatus
      default: nil
      }
    case .direction: Direction.allCases.map(\.rawValue)
    case .channel: Channel.allCases.map(\.rawValue)
    case .isClosed, .isWon, .isDeleted, .isDraft: ["true", "false"]
    default: nil
    }
  }
}
