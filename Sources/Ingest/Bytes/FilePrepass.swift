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

  /// Reads the whole source. `blockSize` must be positive; an empty file has one empty block.
  init(_ source: ExportSource, blockSize: Int, quote: UInt8) throws(Failure) {
    guard let state = XXH3_createState() else {
      throw Failure(.internalError, at: SourceLocation(file: ""), "out of memory")
    }
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
    defer { buffer.deallocate() }
    var parities: [Bool] = []
    var isOdd = false
    var offset = 0
    repeat {
      let count = try source.read(at: offset, into: buffer)
      let bytes = UnsafeBufferPointer(rebasing: buffer[0..<count])
      XXH3_128bits_update(state, bytes.baseAddress, count)
      parities.append(isOdd)
      if ByteKernels.count(quote, in: bytes) % 2 == 1 { isOdd.toggle() }
      offset += count
      if count == 0 { break }
    } while offset < source.size
    let digest = XXH3_128bits_digest(state)
    hash = Self.hexadecimal(digest.high64) + Self.hexadecimal(digest.low64)
    oddQuotesBefore = parities
    self.blockSize = blockSize
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
