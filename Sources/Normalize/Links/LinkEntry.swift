import Primitives

/// Something that happened between a rep and a contact at a time, as one number: ordered by the pair of the two, then by
/// time (wall-clock seconds).
///
/// A pair is a hash of the rep and the contact's key, which is a hash itself: two pairs are taken for one as rarely as two
/// contacts are.
enum LinkEntry {
  static func pack(rep: UInt32, key: UInt64, time: Int64) -> UInt128 {
    pack(pair: pair(rep: rep, key: key), time: time)
  }

  @inline(__always)
  static func pack(pair: UInt64, time: Int64) -> UInt128 {
    // With the sign turned over, times before 1970 come before later ones.
    UInt128(pair) &<< 64 | UInt128(UInt64(bitPattern: time) ^ 1 &<< 63)
  }

  @inline(__always)
  static func pair(rep: UInt32, key: UInt64) -> UInt64 {
    KeyMixing.scramble(key ^ UInt64(rep) &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always)
  static func pair(of entry: UInt128) -> UInt64 { UInt64(truncatingIfNeeded: entry &>> 64) }

  static func time(of entry: UInt128) -> Int64 {
    Int64(bitPattern: UInt64(truncatingIfNeeded: entry) ^ 1 &<< 63)
  }
}
