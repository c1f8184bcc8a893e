/// The values that stand for "the export does not say" in fact columns.
///
/// Sentinels instead of validity bits: a column stays one flat array, and a scan tests a value it has loaded
/// anyway. Decoders reject a value of an export that would equal one.
package enum Missing {
  /// For times, counts and fixed-point numbers.
  package static let integer = Int64.min
  /// For dictionary codes.
  package static let code = UInt32.max
  /// For keyed hashes.
  package static let key: UInt64 = 0
}
