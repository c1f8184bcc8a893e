internal import CLinux
import Foundation
import Glibc
import TerrainModel

/// Writes a file whose blocks are made while it is written: each thread makes the next block, waits until it is known
/// where the ones before it end, and writes its own there. No more blocks are in memory than there are threads.
///
/// `@unchecked Sendable`: what changes is touched under `condition` only.
final class BlockWriter: @unchecked Sendable {
  private let descriptor: Int32
  private let output: OutputFile
  private let condition = NSCondition()
  private var nextBlock = 0
  /// How many blocks have their place, and where the next one goes.
  private var placedBlocks = 0
  private var end = 0
  /// The system's number for what went wrong first.
  private var failure: Int32 = 0

  private init(_ descriptor: Int32, _ output: OutputFile) {
    self.descriptor = descriptor
    self.output = output
  }

  /// Writes all blocks. Returns 0, or the system's number for what went wrong.
  static func write(_ output: OutputFile, to descriptor: Int32, threads: Int) -> Int32 {
    let writer = BlockWriter(descriptor, output)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, output.blockCount))) { _ in writer.work()
    }
    return writer.failure
  }

  private func work() {
    while let block = takeBlock() {
      let bytes = output.block(block)
      guard let offset = place(block, bytes.count) else { return }
      write(bytes, at: offset)
    }
  }

  private func takeBlock() -> Int? {
    condition.withLock {
      guard failure == 0, nextBlock < output.blockCount else { return nil }
      nextBlock += 1
      return nextBlock - 1
    }
  }

  /// Where a block goes; nil where writing has failed.
  private func place(_ block: Int, _ count: Int) -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while placedBlocks < block && failure == 0 { condition.wait() }
    guard failure == 0 else { return nil }
    placedBlocks += 1
    end += count
    condition.broadcast()
    return end - count
  }

  private func write(_ bytes: [UInt8], at offset: Int) {
    var written = 0
    while written < bytes.count {
      let got = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written,
          off_t(offset + written))
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return fail(got < 0 ? errno : EIO) }
      written += got
    }
    write_back_begin(descriptor, Int64(offset), Int64(bytes.count))
  }

  private func fail(_ code: Int32) {
    condition.lock()
    if failure == 0 { failure = code }
    condition.broadcast()
    condition.unlock()
  }
}
