/// Something that happened between a rep and a contact at a time; ordered by rep, key and time.
struct LinkEntry: Comparable, Sendable {
  var rep: UInt32
  var key: UInt64
  /// Wall-clock seconds.
  var time: Int64

  static func < (left: LinkEntry, right: LinkEntry) -> Bool {
    if left.rep != right.rep { return left.rep < right.rep }
    if left.key != right.key { return left.key < right.key }
    return left.time < right.time
  }
}
