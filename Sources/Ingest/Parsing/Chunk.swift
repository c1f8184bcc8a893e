import TerrainModel

/// What one chunk of a file gave: columns in the codes of the worker that decoded it, and what became of its rows.
struct Chunk {
  /// Byte range in the file: where parsing started, and the first byte that the next chunk has to start at.
  var start: Int
  var end: Int
  var rowCount = 0
  var columns: [Field: FactColumn] = [:]
  /// The line of each row, counted from the chunk's first line as 0.
  var lines: [UInt32] = []
  var lineCount = 0
  var read = 0
  var ignored: [Rule: Int] = [:]
  /// Lines are counted from the chunk's first as 0, until the assembler knows it.
  var rejects: [RejectedRow] = []
  /// What closing rows say; lines as in rejects.
  var totals: [FooterTotal] = []
  var blankBytes = 0
  var footerBytes = 0
}
