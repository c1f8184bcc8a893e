import TerrainModel

/// Stays of reps whom the people file puts into no group: names that it does not list, and reps whose rows lie outside of
/// all their stays. They count as people where they have rows, and nowhere else.
struct OutsideStays: Sendable {
  /// By place of the membership: names that no people file lists.
  let isUnlisted: [Bool]
  /// By place of the membership: those and the work of reps outside of their stays. A rep who has a stay without a group as
  /// well is counted by that one.
  let isOutside: [Bool]

  init(_ dimension: Dimension, facts: Facts) {
    let known = facts.knownReps ?? 0
    let unlisted = facts.memberships.map { stay in
      stay.rep != Missing.code && stay.rep >= known && stay == Membership(rep: stay.rep)
    }
    var withoutGroup: Set<UInt32> = []
    for (place, stay) in facts.memberships.enumerated()
    where !unlisted[place] && !stay.isEmpty && stay.code(of: dimension) == nil {
      withoutGroup.insert(stay.rep)
    }
    isUnlisted = unlisted
    isOutside = facts.memberships.enumerated().map { place, stay in
      unlisted[place] || stay.isEmpty && stay.rep != Missing.code && !withoutGroup.contains(stay.rep)
    }
  }

  /// Whether it matters how many they are: in groups of people, and in the company as far as conditions on people leave
  /// it.
  static func matter(by dimension: Dimension, under filters: [RowFilter]) -> Bool {
    switch dimension {
    case .team, .manager, .region: true
    case .company: filters.contains { $0.dimension.comesFromMembership }
    default: false
    }
  }
}

extension Membership {
  /// Whether no day lies in it: what places rows of a rep outside of all stays.
  fileprivate var isEmpty: Bool {
    guard let first, let last else { return false }
    return first > last
  }
}
