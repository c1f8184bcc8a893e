/// Where the first table of a file stands and what its columns are called.
package struct TableLayout: Sendable, Equatable {
  /// Column names; several header rows are joined with a space. Empty where there is no header.
  package var names: [String]
  /// The header's rows one by one, as read.
  package var headerRows: [[String]]
  /// Cells of a whole record.
  package var width: Int
  /// The first line of the header, from 1; nil where there is none.
  package var headerLine: Int?
  /// Physical lines above the header, or above the first record where there is no header.
  package var preambleLines: Int
  /// Where the first record starts: byte (in the text, behind the byte order mark) and line.
  package var bodyStart: Int
  package var bodyLine: Int
  /// What was wrong with the header's line and how it is read, in words.
  package var headerRepair: String?
  /// What the cells of each column mostly are.
  var columnTypes: [CellType?] = []
}
