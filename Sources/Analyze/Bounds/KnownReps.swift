import TerrainModel

/// The reps of the people file: rows of other names, and of none, belong to nobody known.
struct KnownReps: Sendable {
  /// nil: there is no people file, so that nobody can be told from anybody.
  let names: [String]?

  /// Conditions that only rows meet of which it is sure that they belong to a scope, and conditions that all rows meet
  /// that could belong to it.
  struct Scopes: Hashable {
    var sure: [RowFilter]
    var possible: [RowFilter]
  }

  /// `members` names those of a dimension that the figure has rows of.
  func scopes(
    of scope: [RowFilter], members: (Dimension) throws -> [String]
  ) rethrows -> Scopes {
    var scopes = Scopes(sure: [], possible: [])
    var isOfPeople = false
    for condition in scope {
      guard condition.dimension.comesFromMembership else {
        scopes.sure.append(condition)
        scopes.possible.append(condition)
        continue
      }
      isOfPeople = true
      let known = condition.dimension == .rep ? try names ?? members(.rep) : try members(condition.dimension)
      let others = known.filter { !condition.members.contains($0) }
      let meeting = RowFilter(
        dimension: condition.dimension, members: condition.excluded ? others : condition.members)
      let notMeeting = RowFilter(
        dimension: condition.dimension, members: condition.excluded ? condition.members : others,
        excluded: true)
      scopes.sure.append(meeting)
      scopes.possible.append(notMeeting)
    }
    // Of the company everything counts; what nobody known did might not.
    if !isOfPeople, let names { scopes.sure.append(RowFilter(dimension: .rep, members: names)) }
    return scopes
  }
}
