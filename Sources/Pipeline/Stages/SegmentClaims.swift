import Synchronization

/// Which segments a thread of this run is making, so that equal bytes under two names are parsed once.
final class SegmentClaims: Sendable {
  private let claimed = Mutex<Set<String>>([])

  /// Whether the caller is the first to ask for the segment.
  func claim(_ id: String) -> Bool {
    claimed.withLock { $0.insert(id).inserted }
  }
}
