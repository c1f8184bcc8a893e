/// One file of the output folder, as blocks that follow each other.
///
/// A block is made when it is asked for: a table of hundreds of thousands of rows is never whole in memory, and several
/// threads may make blocks of it at the same time.
package struct OutputFile: Sendable {
  /// Below the run's folder, parts separated by `/`: `report.html`, `restricted/kpis.csv`.
  package let path: String
  package let blockCount: Int
  /// The bytes of a block, from 0; the same bytes whenever it is called.
  package let block: @Sendable (Int) -> [UInt8]

  package init(path: String, blockCount: Int, block: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.blockCount = blockCount
    self.block = block
  }

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, blockCount: 1) { _ in bytes }
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// All blocks together.
  package var bytes: [UInt8] { (0..<blockCount).flatMap(block) }
}

extension OutputFile: Equatable {
  /// Whether two files have the same path and the same bytes.
  package static func == (left: OutputFile, right: OutputFile) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }
}
