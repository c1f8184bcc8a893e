import Synchronization
import TerrainModel

/// The touch index, built when a measure first asks for it.
final class TouchIndexCache: Sendable {
  private let built = Mutex<TouchIndex?>(nil)

  /// Throws where a segment cannot be read; the next call tries again.
  func index(_ facts: Facts, threads: Int) throws -> TouchIndex {
    try built.withLock { built in
      if let built { return built }
      let index = try TouchIndexBuilder.build(facts, threads: threads)
      built = index
      return index
    }
  }
}
