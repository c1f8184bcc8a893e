package import TerrainModel

/// What a segment knows of its export besides the columns: how it was read and what became of its bytes and rows.
package struct SegmentMetadata: Hashable, Sendable {
  package var record: RecordKind
  package var format: String
  /// XXH3-128 of the export's bytes, 32 hexadecimal digits.
  package var fileHash: String
  package var fileSize: Int
  package var headers: [String]
  package var unmappedHeaders: [String]
  package var dictionaries: [Field: [String]]
  package var precisions: [Field: TimePrecision]
  package var bytes: ByteAccount
  package var read: Int
  package var accepted: Int
  package var ignored: Int
  package var rules: [Rule: Int]
  package var rejects: [RejectedRow]
  /// What closing rows say, in the order of the file.
  package var totals: [FooterTotal]

  package init(
    record: RecordKind, format: String, fileHash: String, fileSize: Int, headers: [String] = [],
    unmappedHeaders: [String] = [], dictionaries: [Field: [String]] = [:],
    precisions: [Field: TimePrecision] = [:], bytes: ByteAccount = ByteAccount(), read: Int = 0,
    accepted: Int = 0,
    ignored: Int = 0, rules: [Rule: Int] = [:], rejects: [RejectedRow] = [],
    totals: [FooterTotal] = []
  ) {
    self.record = record
    self.format = format
    self.fileHash = fileHash
    self.fileSize = fileSize
    self.headers = headers
    self.unmappedHeaders = unmappedHeaders
    self.dictionaries = dictionaries
    self.precisions = precisions
    self.bytes = bytes
    self.read = read
    self.accepted = accepted
    self.ignored = ignored
    self.rules = rules
    self.rejects = rejects
    self.totals = totals
  }

  package var rejected: Int { rejects.count }
}
