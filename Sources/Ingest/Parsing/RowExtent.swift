/// Where a record lies in a stretch of bytes.
struct RowExtent: Equatable {
  /// Offsets in the stretch: first byte, and one past the line end.
  var start: Int
  var end: Int
  /// Lines before it in the stretch.
  var line: Int
}
