import TerrainModel

/// Where chunks start: near multiples of the block size, at the first line end that is outside quotes if the quotes
/// before it are well formed. Strict parsing confirms each chunk; where it does not, the plan is turned over.
struct ChunkPlan {
  let count: Int
  private let bodyStart: Int
  private let size: Int
  private let prepass: FilePrepass
  private let quote: UInt8
  private let lineEnd: UInt8
  /// Whether a bad quote before has turned inside into outside.
  private(set) var isFlipped = false

  init(bodyStart: Int, size: Int, prepass: FilePrepass, quote: UInt8, lineEnd: UInt8) {
    self.bodyStart = bodyStart
    self.size = size
    self.prepass = prepass
    self.quote = quote
    self.lineEnd = lineEnd
    count = max(1, (size + prepass.blockSize - 1) / prepass.blockSize)
  }

  mutating func flip() { isFlipped.toggle() }

  /// The start of a chunk; the file's size where there is none.
  func start(of chunk: Int, in source: ExportSource) throws(Failure) -> Int {
    let nominal = chunk * prepass.blockSize
    if nominal <= bodyStart { return bodyStart }
    if chunk >= count || nominal >= size { return size }
    var isInside = prepass.oddQuotesBefore[chunk] != isFlipped
    var offset = nominal
    while offset < size {
      let bytes = try source.bytes(at: offset, count: 1 << 14)
      let end = bytes.withUnsafeBufferPointer { bytes -> Int? in
        let end = ByteKernels.endOfLineOutsideQuotes(
          in: bytes, from: 0, quote: quote, insideQuotes: isInside, lineEnd: lineEnd)
        if end == nil, ByteKernels.count(quote, in: bytes) % 2 == 1 { isInside.toggle() }
        return end
      }
      if let end { return offset + end }
      offset += bytes.count
    }
    return size
  }

  /// Whether the quotes before a place are odd in number, which well-formed ones are not at a record's start.
  func isOdd(at offset: Int, in source: ExportSource) throws(Failure) -> Bool {
    let block = min(offset / prepass.blockSize, prepass.oddQuotesBefore.count - 1)
    let start = block * prepass.blockSize
    let bytes = try source.bytes(at: start, count: offset - start)
    let isOddInside = bytes.withUnsafeBufferPointer { ByteKernels.count(quote, in: $0) % 2 == 1 }
    return prepass.oddQuotesBefore[block] != isOddInside
  }
}
