/// A file that a run writes, as blocks that follow each other: what is large is made while it is written.
package struct OutputFile: Sendable {
  /// Below the run's folder, parts separated by `/`, like `restricted/kpis.csv`.
  package let path: String
  package let blockCount: Int
  /// The bytes of a block, from 0; asked for once each, in any order, by several threads at a time.
  package let block: @Sendable (Int) -> [UInt8]

  package init(path: String, blockCount: Int, block: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.blockCount = blockCount
    self.block = block
  }

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, blockCount: 1) { _ in bytes }
  }
}
