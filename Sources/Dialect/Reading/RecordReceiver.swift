/// Takes whole records, one at a time, in the order of the file.
package protocol RecordReceiver {
  /// A table begins; its records follow. `names` is empty where it has no header.
  mutating func open(table: Int, names: [String])

  /// Cells stand in `bytes` and are turned into UTF-8 by `text`. `table` counts from 0, `line` from 1, `range` is the
  /// record with its line end.
  mutating func receive(
    _ cells: [CellExtent], in bytes: Span<UInt8>, text: CellText, table: Int, line: Int, range: Range<Int>)
}
