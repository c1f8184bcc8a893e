import TerrainModel

/// Reads the times of a pattern whose parts all have a fixed width, such as `yyyy-MM-dd'T'HH:mm:ssZ`, eight bytes at a
/// time. What it does not read is left to `TimePattern`, which decides; what it reads, it reads as that does.
///
/// A zone marker is read where it says `Z`. Times of an export are mostly in order: the last day is kept.
struct FixedWidthTime {
  /// What eight bytes must be: digits at some places, certain bytes at the others.
  private struct Mold {
    var digits: UInt64 = 0
    var literals: UInt64 = 0
    var wanted: UInt64 = 0

    /// `kinds`: nil for a digit, else the byte that must stand there.
    init(_ kinds: ArraySlice<UInt8?>) {
      for (place, kind) in kinds.enumerated() {
        let shift = UInt64(8 * place)
        if let byte = kind {
          literals |= 0xFF << shift
          wanted |= UInt64(byte) << shift
        } else {
          digits |= 0xFF << shift
        }
      }
    }

    @inline(__always)
    func fits(_ bytes: UInt64) -> Bool {
      // A digit has 3 in its upper half, and still has when 6 is added; nothing carries, for the upper half is 3.
      let upper = bytes & 0xF0F0_F0F0_F0F0_F0F0
      let raised = (bytes &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
      let three: UInt64 = 0x3030_3030_3030_3030
      let wrong = ((upper ^ three) | (raised ^ three)) & digits
      return wrong | ((bytes & literals) ^ wanted) == 0
    }
  }

  private let length: Int
  private let first: Mold
  private let middle: Mold
  private let last: Mold
  private let year, month, day: Int
  /// nil in patterns of days.
  private let clock: (hour: Int, minute: Int, second: Int?)?
  /// Whether the text says that it is UTC.
  let hasZone: Bool
  private var knownDate = -1
  private var knownSeconds: Int64 = 0

  /// nil where a part's width depends on the text, or the whole is not of 8 to 24 bytes.
  init?(_ pattern: TimePattern) {
    guard let layout = pattern.fixedLayout, (8...24).contains(layout.bytes.count),
      let year = layout.year, let month = layout.month, let day = layout.day
    else { return nil }
    length = layout.bytes.count
    (self.year, self.month, self.day) = (year, month, day)
    if let hour = layout.hour, let minute = layout.minute {
      clock = (hour, minute, layout.second)
    } else {
      guard layout.hour == nil, layout.minute == nil, layout.second == nil else { return nil }
      clock = nil
    }
    hasZone = layout.hasZone
    first = Mold(layout.bytes[0..<8])
    let start = min(8, length - 8)
    middle = Mold(layout.bytes[start..<start + 8])
    last = Mold(layout.bytes[(length - 8)...])
  }

  /// Seconds since 1970 as if the text were UTC; nil where `TimePattern` has to say.
  @inline(__always)
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard text.count == length, let base = text.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    guard first.fits(Self.bytes(raw, 0)), middle.fits(Self.bytes(raw, min(8, length &- 8))),
      last.fits(Self.bytes(raw, length &- 8))
    else { return nil }
    let century = Self.pair(base, year)
    let date =
      ((century &* 100 &+ Self.pair(base, year &+ 2)) &* 100 &+ Self.pair(base, month)) &* 100
      &+ Self.pair(base, day)
    if date != knownDate {
      guard
        let known = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
      else { return nil }
      knownDate = date
      knownSeconds = known.secondsSinceEpoch
    }
    guard let clock else { return knownSeconds }
    let hour = Self.pair(base, clock.hour)
    let minute = Self.pair(base, clock.minute)
    let second = clock.second.map { Self.pair(base, $0) } ?? 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return knownSeconds &+ Int64(hour &* 3_600 &+ minute &* 60 &+ second)
  }

  @inline(__always)
  private static func bytes(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Two digits, which were seen to be digits.
  @inline(__always)
  private static func pair(_ base: UnsafePointer<UInt8>, _ offset: Int) -> Int {
    Int(base[offset] &- Ascii.zero) &* 10 &+ Int(base[offset &+ 1] &- Ascii.zero)
  }
}
