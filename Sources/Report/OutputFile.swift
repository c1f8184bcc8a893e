/// One file of a run's outputs, before it is written.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the run's folder, with `/` between names.
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
