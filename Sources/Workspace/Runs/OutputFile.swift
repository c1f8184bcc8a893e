/// A file that a run writes.
package struct OutputFile: Hashable, Sendable {
  /// Below the run's folder, parts separated by `/`, like `restricted/kpis.csv`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
