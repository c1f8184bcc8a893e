/// How the values of a field are stored in a column.
package enum FieldType: String, Codable, Sendable {
  /// Seconds since 1970 in UTC, with a precision per column.
  case time
  /// A fixed-point number, see `FixedPoint`.
  case decimal
  /// A whole number.
  case integer
  /// A word of a dictionary, by its code.
  case category
  /// A keyed 64-bit hash: personal identifiers and natural keys.
  case key
}
