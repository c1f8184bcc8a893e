/// One bit for each value that each group may have.
struct ValueBitmap {
  /// Eight megabytes.
  private static let mostBits = 1 << 26

  private let valueBits: Int
  private var words: [UInt64]

  /// nil where so many groups of values below 2^`valueBits` take more memory than sorting them does.
  init?(groups: Int, valueBits: Int) {
    guard valueBits < 32, groups <= Self.mostBits >> valueBits else { return nil }
    self.valueBits = valueBits
    words = [UInt64](repeating: 0, count: (groups << valueBits) / 64 + 1)
  }

  /// Whether the value was not there before.
  mutating func insert(group: Int, value: Int) -> Bool {
    let bit = group &<< valueBits | value
    let mask = UInt64(1) &<< UInt64(bit & 63)
    let isNew = words[bit &>> 6] & mask == 0
    words[bit &>> 6] |= mask
    return isNew
  }
}
