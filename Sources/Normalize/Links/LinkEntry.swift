/// Something that happened between a rep and a contact at a time; sorted by rep, key and time for exact look-up.
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

  /// The first entry of sorted ones with the rep and key at the time or later.
  static func first(in entries: [LinkEntry], rep: UInt32, key: UInt64, from time: Int64) -> LinkEntry? {
    let wanted = LinkEntry(rep: rep, key: key, time: time)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].rep == rep, entries[low].key == key else { return nil }
    return entries[low]
  }
}
