/// A line that is no record of the table at hand, until it is clear what it is.
struct Stranger {
  var line: Int
  var range: Range<Int>
  /// Cells as text; empty for a damaged line.
  var strings: [String]
  var damage: RecordExtent.Damage?
  var followsBlank: Bool
  /// Where the record would end that starts here, if it is longer than its line.
  var recordEnd: Int

  var width: Int { strings.count }
  var filled: Int { strings.count { !RowJudge.isBlank($0) } }
}
