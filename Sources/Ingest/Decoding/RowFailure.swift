import TerrainModel

/// A row of a batch that a column could not decode.
struct RowFailure {
  var row: Int
  var column: String
  var rule: Rule
  /// What was expected.
  var message: String
  /// What the row's amount says, where that could be read.
  var amount: Int64?
  var currency = ""
}
