import TerrainModel

/// The numbering of an accumulation's groups: first axis, second axis, bucket of time, the last counting fastest.
struct GroupSpace: Sendable {
  let axes: [Axis]
  /// Slots of each axis; the last slot of an axis is for rows that do not say.
  let slots: [Int]
  let buckets: Int

  init(axes: [Axis], buckets: Int, facts: Facts) {
    self.axes = axes
    self.slots = axes.map { $0.slots(facts) }
    self.buckets = buckets
  }

  var count: Int { slots.reduce(buckets, *) }

  /// The group of each selected row.
  func groups(rows: [Int32], buckets bucketOfRow: [Int32], batch: FactBatch) -> [Int] {
    var groups = [Int](repeating: 0, count: rows.count)
    for (axis, slots) in zip(axes, slots) {
      let unknown = slots - 1
      if let codes = batch.codes(axis.column) {
        for index in rows.indices {
          let code = Int(codes[Int(rows[index])])
          groups[index] = groups[index] &* slots &+ (code < unknown ? code : unknown)
        }
      } else {
        for index in groups.indices { groups[index] = groups[index] &* slots &+ unknown }
      }
    }
    for index in rows.indices {
      groups[index] = groups[index] &* buckets &+ Int(bucketOfRow[Int(rows[index])])
    }
    return groups
  }
}
