import TerrainModel

/// The membership of each row, from its rep and day.
enum MembershipColumn {
  /// With a day per row, given as wall-clock seconds; a row without time takes the rep's only membership or none.
  static func memberships(reps: [UInt32], locals: [Int64], table: MembershipTable) -> [UInt32] {
    let missing = Missing.code
    let single = table.single.span
    let locals = locals.span
    var result = reps
    var memberships = result.mutableSpan
    for index in memberships.indices {
      let rep = memberships[index]
      guard Int(rep) < single.count else {
        memberships[index] = missing
        continue
      }
      let only = single[Int(rep)]
      if only != missing {
        memberships[index] = only
      } else {
        let local = locals[index]
        memberships[index] = table.membership(
          rep: rep, day: local == Missing.integer ? Int.min : Int(WallClock.day(local)))
      }
    }
    return result
  }

  /// With one day for all rows, for records that have no time.
  static func memberships(reps: [UInt32], day: Int, table: MembershipTable) -> [UInt32] {
    reps.map { table.membership(rep: $0, day: day) }
  }
}
