import Cxxhash
import Dispatch
import Foundation
import TerrainModel

/// The work of a prepass: each thread reads the next block and counts its quotes, and adds it to the hash when its turn
/// comes.
///
/// `@unchecked Sendable`: everything mutable is touched under `condition` or by the thread whose turn it is.
final class PrepassScan: @unchecked Sendable {
  /// Whether the number of quotes before each block is odd; complete after `run`.
  private(set) var oddQuotesBefore: [Bool] = []
  private let source: ExportSource
  private let blockSize: Int
  private let blockCount: Int
  private let quote: UInt8
  private let state: OpaquePointer
  private let condition = NSCondition()
  private var nextBlock = 0
  private var hashedBlocks = 0
  private var isOdd = false
  private var failure: Failure?

  init(_ source: ExportSource, blockSize: Int, quote: UInt8) throws(Failure) {
    guard let state = XXH3_createState() else {
      throw Failure(.internalError, at: SourceLocation(file: ""), "out of memory")
    }
    XXH3_128bits_reset(state)
    self.state = state
    self.source = source
    self.blockSize = blockSize
    self.quote = quote
    blockCount = max(1, (source.size + blockSize - 1) / blockSize)
  }

  deinit { XXH3_freeState(state) }

  /// The hash of all bytes. To be called once.
  func run(threads: Int) throws(Failure) -> XXH128_hash_t {
    let threads = max(1, min(threads, blockCount))
    if threads == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work() }
    }
    if let failure { throw failure }
    return XXH3_128bits_digest(state)
  }

  private func work() {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(blockSize, max(source.size, 1)))
    defer { buffer.deallocate() }
    do throws(Failure) {
      while let block = takeBlock() {
        let count = try source.read(at: block * blockSize, into: buffer)
        let bytes = UnsafeBufferPointer(rebasing: buffer[0..<count])
        let isOddInside = ByteKernels.count(quote, in: bytes) % 2 == 1
        guard awaitTurn(block) else { return }
        XXH3_128bits_update(state, bytes.baseAddress, count)
        finishTurn(isOddInside)
      }
    } catch {
      stop(error)
    }
  }

  private func takeBlock() -> Int? {
    condition.withLock {
      guard failure == nil, nextBlock < blockCount else { return nil }
      nextBlock += 1
      return nextBlock - 1
    }
  }

  /// Waits until all blocks before are hashed; false where another thread failed.
  private func awaitTurn(_ block: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while hashedBlocks < block && failure == nil { condition.wait() }
    return failure == nil
  }

  private func finishTurn(_ isOddInside: Bool) {
    condition.lock()
    oddQuotesBefore.append(isOdd)
    if isOddInside { isOdd.toggle() }
    hashedBlocks += 1
    condition.broadcast()
    condition.unlock()
  }

  private func stop(_ error: Failure) {
    condition.lock()
    if failure == nil { failure = error }
    condition.broadcast()
    condition.unlock()
  }
}
