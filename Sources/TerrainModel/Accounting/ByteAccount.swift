/// Every byte of a file by what it belongs to; the parts add up to the file's size.
package struct ByteAccount: Hashable, Codable, Sendable {
  package var preamble = 0
  package var header = 0
  /// Accepted and rejected rows, with their line ends.
  package var rows = 0
  package var blanks = 0
  package var footers = 0

  package init(preamble: Int = 0, header: Int = 0, rows: Int = 0, blanks: Int = 0, footers: Int = 0) {
    self.preamble = preamble
    self.header = header
    self.rows = rows
    self.blanks = blanks
    self.footers = footers
  }

  package var total: Int { preamble + header + rows + blanks + footers }
}
