import Dispatch
import Synchronization

/// Independent pieces of work on several threads, their results in the order of the pieces.
enum Parallel {
  /// Calls `body` for 0 to `count - 1`; it must not depend on the order.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    let results = Mutex([Int: Result]())
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { collected in (0..<count).compactMap { collected[$0] } }
  }
}
