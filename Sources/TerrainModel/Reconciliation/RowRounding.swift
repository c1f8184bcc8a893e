/// When another system rounds amounts that it converts.
package enum RowRounding: CaseIterable, Sendable {
  /// All digits are added; the sum is rounded.
  case afterAdding
  /// Each row is rounded to hundredths, and these are added.
  case byRow
}
