import Dispatch
import Synchronization

/// Work on the groups of an input in their order, while several threads make what is worked on.
enum ParallelLoads {
  /// Calls `body` for 0 to `count - 1`, in order and on the caller's thread, with what `make` gives for it. `make` is
  /// called by so many threads at a time, and never far ahead of `body`. Throws the first failure in that order.
  static func forEach<Made: Sendable>(
    _ count: Int, threads: Int, make: @Sendable (Int) throws -> Made, body: (Int, Made) throws -> Void
  ) throws {
    guard threads > 1, count > 1 else {
      for index in 0..<count { try body(index, try make(index)) }
      return
    }
    let wave = threads * 2
    for start in stride(from: 0, to: count, by: wave) {
      let length = min(wave, count - start)
      let next = Atomic(0)
      let made = Mutex([Result<Made, any Error>?](repeating: nil, count: length))
      DispatchQueue.concurrentPerform(iterations: min(threads, length)) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if index >= length { return }
          let result = Result { try make(start + index) }
          made.withLock { $0[index] = result }
        }
      }
      for (index, result) in made.withLock({ $0 }).enumerated() {
        if let result { try body(start + index, try result.get()) }
      }
    }
  }
}
