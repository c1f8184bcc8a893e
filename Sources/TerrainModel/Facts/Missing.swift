/// The values that stand for "the export does not say" in fact columns.
///
/// Sentinels instead of validity bits: a column stays one flat array, and a scan tests a value it has loaded
/// anyway. Decoders reject a value of an export that would equal one. Computed, because a stored one is called for
/// across modules, once per row; public, because only what is public is compiled into other modules.
public enum Missing {
  /// For times, counts and fixed-point numbers.
  @inlinable @inline(__always) public static var integer: Int64 { .min }
  /// For dictionary codes.
  @inlinable @inline(__always) public static var code: UInt32 { .max }
  /// For keyed hashes.
  @inlinable @inline(__always) public static var key: UInt64 { 0 }
}
