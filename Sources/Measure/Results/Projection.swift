import TerrainModel

/// From the groups of an accumulation to those of a query: each axis slot and each bucket adds its share to the
/// number of the group, so that rolling up is adding.
struct Projection: Sendable {
  /// Shares of each axis, by slot.
  let shares: [[Int]]
  /// Shares of the buckets; -1 for those outside every period.
  let bucketShares: [Int]
  private let space: GroupSpace

  init(from space: GroupSpace, buckets: TimeBuckets, to target: CutSpace) {
    self.space = space
    shares = space.axes.enumerated().map { place, axis in
      (0..<space.slots[place]).map { slot in
        var share = 0
        if place == 0 { share += target.members.rankOfSlot[slot] * target.crossed.count }
        // The second dimension is the second axis, or else read off the first.
        if let crossed = target.cut.crossed, place == space.axes.count - 1, Axis(crossed) == axis {
          share += target.crossed.rankOfSlot[slot]
        }
        return share
      }
    }
    bucketShares = buckets.spanOfBucket(target.spans).map { period in
      period < 0 ? -1 : period * target.members.count * target.crossed.count
    }
  }

  /// The query's group; nil where the bucket lies outside its periods.
  func target(of group: Int) -> Int? {
    let bucket = group % max(space.buckets, 1)
    guard bucketShares[bucket] >= 0 else { return nil }
    return base(of: group) + bucketShares[bucket]
  }

  /// What the axes of a group add, without its bucket.
  func base(of group: Int) -> Int {
    var rest = group / max(space.buckets, 1)
    var base = 0
    for place in shares.indices.reversed() {
      let (quotient, slot) = rest.quotientAndRemainder(dividingBy: space.slots[place])
      base += shares[place][slot]
      rest = quotient
    }
    return base
  }

  /// Whether no two groups come together, so that what is distinct stays distinct.
  var isInjective: Bool {
    let inside = bucketShares.filter { $0 >= 0 }
    return Set(inside).count == inside.count && shares.allSatisfy { Set($0).count == $0.count }
  }
}
