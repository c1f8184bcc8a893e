/// Every row by its fate: `read = accepted + rejected + ignored`, and
/// `accepted = counted + duplicate + superseded + later`.
package struct RowAccount: Hashable, Codable, Sendable {
  package var read = 0
  package var accepted = 0
  package var rejected = 0
  package var ignored = 0
  package var counted = 0
  package var duplicate = 0
  package var superseded = 0
  /// Dated, or delivered, after the as-of day.
  package var later = 0

  package init(
    read: Int = 0, accepted: Int = 0, rejected: Int = 0, ignored: Int = 0, counted: Int = 0,
    duplicate: Int = 0, superseded: Int = 0, later: Int = 0
  ) {
    self.read = read
    self.accepted = accepted
    self.rejected = rejected
    self.ignored = ignored
    self.counted = counted
    self.duplicate = duplicate
    self.superseded = superseded
    self.later = later
  }

  /// Whether both sums hold.
  package var isBalanced: Bool {
    read == accepted + rejected + ignored && accepted == counted + duplicate + superseded + later
  }

  package static func + (left: RowAccount, right: RowAccount) -> RowAccount {
    RowAccount(
      read: left.read + right.read, accepted: left.accepted + right.accepted,
      rejected: left.rejected + right.rejected, ignored: left.ignored + right.ignored,
      counted: left.counted + right.counted, duplicate: left.duplicate + right.duplicate,
      superseded: left.superseded + right.superseded, later: left.later + right.later)
  }
}
