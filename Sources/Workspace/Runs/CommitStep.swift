/// The points between which a commit can be cut off; the next start puts each right.
package enum CommitStep: CaseIterable, Sendable {
  /// All outputs are on the disk under a temporary name.
  case written
  /// The run's folder has its name; the database does not know it yet.
  case published
  /// The transaction is on the disk; the links still point to the run before.
  case committed
  /// The link of the day points to the run, `latest` may not yet.
  case linkedDay
}
