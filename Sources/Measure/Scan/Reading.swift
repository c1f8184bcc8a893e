/// A reading of a gauge: the last one of each rep in a period is what counts.
struct Reading: Sendable {
  var group: Int
  /// The code of the row's membership, which gives the rep.
  var membership: UInt32
  /// Seconds where the export states them, else days.
  var time: Int64
  var value: Int64
}
