import TerrainModel

extension Dimension {
  /// The dictionary of a dimension that comes from memberships; its own field for every other.
  var roster: Field {
    switch self {
    case .company, .rep: .rep
    case .team: .team
    case .manager: .manager
    case .region: .region
    default: field ?? .rep
    }
  }
}

extension Membership {
  /// The code of the member; nil where the people file does not say, and for dimensions that it does not give.
  func code(of dimension: Dimension) -> UInt32? {
    let code: UInt32
    switch dimension {
    case .rep: code = rep
    case .team: code = team
    case .manager: code = manager
    case .region: code = region
    default: return nil
    }
    return code == Missing.code ? nil : code
  }
}
