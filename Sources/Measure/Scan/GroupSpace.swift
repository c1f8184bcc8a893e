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

  /// Fills in the group of each selected row.
  func number(_ scratch: inout ScanScratch, batch: FactBatch) {
    var groups: [Int] = []
    swap(&groups, &scratch.groups)
    groups.resize(to: scratch.rows.count, filler: 0)
    for (place, axis) in axes.enumerated() {
      Self.add(
        batch.codes(axis.column), slots: slots[place], isFirst: place == 0, rows: scratch.rows, to: &groups)
    }
    Self.add(buckets: scratch.buckets, count: buckets, rows: scratch.rows, to: &groups)
    swap(&groups, &scratch.groups)
  }

  private static func add(buckets: [Int32], count: Int, rows: [Int32], to groups: inout [Int]) {
    let rows = rows.span
    let buckets = buckets.span
    var numbered = groups.mutableSpan
    for index in rows.indices {
      numbered[index] = numbered[index] &* count &+ Int(buckets[Int(rows[index])])
    }
  }

  private static func add(
    _ codes: [UInt32]?, slots: Int, isFirst: Bool, rows: [Int32], to groups: inout [Int]
  ) {
    let unknown = slots - 1
    let factor = isFirst ? 0 : slots
    guard let codes else {
      for index in groups.indices { groups[index] = groups[index] &* factor &+ unknown }
      return
    }
    let rows = rows.span
    let axis = codes.span
    var numbered = groups.mutableSpan
    for index in rows.indices {
      numbered[index] = numbered[index] &* factor &+ min(Int(axis[Int(rows[index])]), unknown)
    }
  }
}
