import TerrainModel

/// What rows are grouped by during a scan; dimensions are read off it afterwards.
///
/// Rep, team, manager, region and company all come from the membership, so that one count serves all five.
enum Axis: Hashable, Sendable {
  case membership
  case field(Field)

  init(_ dimension: Dimension) {
    if let field = dimension.field { self = .field(field) } else { self = .membership }
  }

  /// The column that holds the axis' codes.
  var column: Field {
    switch self {
    case .membership: .membership
    case .field(let field): field
    }
  }

  /// Codes plus one slot, the last, for rows that do not say.
  func slots(_ facts: Facts) -> Int {
    switch self {
    case .membership: facts.memberships.count + 1
    case .field(let field): (facts.dictionaries[field]?.count ?? 0) + 1
    }
  }
}
