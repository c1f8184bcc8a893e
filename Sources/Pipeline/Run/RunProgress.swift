import Synchronization

/// Counts what ingestion has done, for a progress bar; it changes no result.
package final class RunProgress: Sendable {
  package struct State: Sendable {
    package var inspectedBytes = 0
    package var bytesToParse = 0
    package var filesToParse = 0
    package var parsedBytes = 0
  }

  private let state = Mutex(State())
  private let observer: (@Sendable (State) -> Void)?

  /// - Parameter observer: called on whatever thread made progress, one call at a time.
  package init(observer: (@Sendable (State) -> Void)? = nil) {
    self.observer = observer
  }

  func didInspect(bytes: Int) { update { $0.inspectedBytes += bytes } }

  func willParse(files: Int, bytes: Int) {
    update {
      $0.filesToParse += files
      $0.bytesToParse += bytes
    }
  }

  func didParse(bytes: Int) { update { $0.parsedBytes += bytes } }

  private func update(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      observer?(state)
    }
  }
}
