/// Where the rows of a batch come from, so that a number can be followed down to file and line.
package struct FactOrigin: Hashable, Codable, Sendable {
  /// The name of the source in `pipeline.yml`.
  package var source: String
  /// The path below the exports folder.
  package var file: String
  /// XXH3-128 of the file's bytes, 32 hexadecimal digits.
  package var hash: String

  package init(source: String, file: String, hash: String) {
    self.source = source
    self.file = file
    self.hash = hash
  }
}
