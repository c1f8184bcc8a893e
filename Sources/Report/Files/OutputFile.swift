/// One file of the output folder, complete in memory.
package struct OutputFile: Hashable, Sendable {
  /// Below the run's folder, parts separated by `/`: `report.html`, `restricted/kpis.csv`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
