/// One export file.
package struct SampleFile: Sendable {
  /// Relative to the export folder, `/` between folders.
  package let path: String
  package let bytes: [UInt8]
  /// What it holds.
  package let truth: FileTruth

  init(path: String, bytes: [UInt8], truth: FileTruth) {
    self.path = path
    self.bytes = bytes
    var truth = truth
    truth.bytes = bytes.count
    self.truth = truth
  }
}
