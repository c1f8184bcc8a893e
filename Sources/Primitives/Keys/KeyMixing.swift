/// Mixes numbers into 64-bit keys; the same for every run and machine.
public enum KeyMixing {
  /// A bijection whose every output bit depends on every input bit.
  @inlinable public static func scramble(_ value: UInt64) -> UInt64 {
    var mixed = value ^ (value >> 32)
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// A key of two parts, in order.
  @inlinable public static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
    scramble((left &* 0x9E37_79B9_7F4A_7C15) ^ right &+ 0x2545_F491_4F6C_DD1D)
  }
}
