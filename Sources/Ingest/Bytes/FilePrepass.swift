import Cxxhash
import TerrainModel

/// One pass over all bytes before parsing: the file's hash, and whether each block starts inside quotes if quotes are
/// well formed. Costs a tenth of parsing, and is all that a file needs that was ingested before.
struct FilePrepass: Sendable {
  /// XXH3-128, 32 hexadecimal digits.
  let hash: String
  /// Whether the number of quotes before block `n` is odd.
  let oddQuotesBefore: [Bool]
  let blockSize: Int

  /// Reads the whole source. `blockSize` must be positive; an empty file has one empty block. Threads read and count
  /// blocks at the same time, and hash them in their order.
  init(_ source: ExportSource, blockSize: Int, quote: UInt8, threads: Int = 1) throws(Failure) {
    let scan = try PrepassScan(source, blockSize: blockSize, quote: quote)
    let digest = try scan.run(threads: threads)
    hash = Self.hexadecimal(digest.high64) + Self.hexadecimal(digest.low64)
    oddQuotesBefore = scan.oddQuotesBefore
    self.blockSize = blockSize
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
