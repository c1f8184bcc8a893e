extension MetricAnswer {
  /// One number of an answer. Places are those of the frame's lists; the end of a list stands for the unknown member, and
  /// for no name at all.
  ///
  /// The order of the fields is theirs in memory: each 32-bit number fills the room that an optional one leaves.
  package struct Figure: Sendable {
    package var value: Double?
    package var period: Int32
    package var exact: Int64?
    package var member: Int32
    package var successes: Int?
    package var crossedMember: Int32
    package var count: Int
    package var parent: Int32
    package var reps: Int32

    package init(
      value: Double?, exact: Int64?, count: Int, successes: Int?, reps: Int, period: Int, member: Int,
      crossedMember: Int, parent: Int
    ) {
      self.value = value
      self.exact = exact
      self.count = count
      self.successes = successes
      self.reps = Int32(clamping: reps)
      self.period = Int32(clamping: period)
      self.member = Int32(clamping: member)
      self.crossedMember = Int32(clamping: crossedMember)
      self.parent = Int32(clamping: parent)
    }
  }
}
