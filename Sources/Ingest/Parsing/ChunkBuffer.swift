import TerrainModel

/// The bytes of a chunk, which grow where a record reaches beyond the chunk's end.
final class ChunkBuffer {
  private let source: ExportSource
  /// Files whose lines end in CR alone are read as if they ended in LF.
  private let replacesCarriageReturns: Bool
  private(set) var start = 0
  private(set) var count = 0
  private var storage: UnsafeMutableBufferPointer<UInt8>

  init(_ source: ExportSource, replacesCarriageReturns: Bool) {
    self.source = source
    self.replacesCarriageReturns = replacesCarriageReturns
    storage = .allocate(capacity: 1 << 16)
  }

  deinit { storage.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[0..<count]) }

  var isAtEndOfFile: Bool { start + count >= source.size }

  /// Reads a range of the file from its start.
  func load(from start: Int, to end: Int) throws(Failure) {
    self.start = start
    count = 0
    try extend(by: end - start)
  }

  /// Reads on.
  func extend(by more: Int) throws(Failure) {
    let wanted = min(more, source.size - start - count)
    guard wanted > 0 else { return }
    if count + wanted > storage.count { grow(to: count + wanted) }
    let target = UnsafeMutableBufferPointer(rebasing: storage[count..<count + wanted])
    let got = try source.read(at: start + count, into: target)
    if replacesCarriageReturns {
      for index in 0..<got where target[index] == Ascii.carriageReturn { target[index] = Ascii.lineFeed }
    }
    count += got
    guard got == wanted else {
      throw Failure(
        .noInput, at: SourceLocation(file: ""), "the file became shorter while it was read",
        advice: "Deliver exports under a temporary name and rename them when they are whole.")
    }
  }

  private func grow(to needed: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, storage.count * 2))
    if let target = larger.baseAddress, let base = storage.baseAddress {
      target.update(from: base, count: count)
    }
    storage.deallocate()
    storage = larger
  }
}
