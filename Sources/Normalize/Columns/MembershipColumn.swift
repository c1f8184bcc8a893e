import TerrainModel

/// The membership of each row, from its rep and day.
enum MembershipColumn {
  /// With a day per row, given as wall-clock seconds; a row without time takes the rep's only membership or none.
  static func memberships(reps: [UInt32], locals: [Int64], table: MembershipTable) -> [UInt32] {
    let single = table.single
    var result = reps
    for index in result.indices {
      let rep = reps[index]
      guard Int(rep) < single.count else {
        result[index] = Missing.code
        continue
      }
      let only = single[Int(rep)]
      if only != Missing.code {
        result[index] = only
      } else {
        let local = locals[index]
        result[index] = table.membership(
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
