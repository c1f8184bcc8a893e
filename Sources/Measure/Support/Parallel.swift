import Dispatch
import Synchronization

/// Work on numbered items by several threads, with results that do not depend on how many there are.
enum Parallel {
  /// Each result in the order of its item. Where items fail, the error of the first of them is thrown.
  static func map<Result: Sendable>(
    count: Int, threads: Int, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let states = try work(count: count, threads: threads, start: { [(Int, Result)]() }) { done, item in
      done.append((item, try body(item)))
    }
    return states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Lets each of `threads` workers fold items into a state of its own; which item goes to which worker is open, so
  /// the caller merges states in a way that does not care.
  static func work<State: Sendable>(
    count: Int, threads: Int, start: @Sendable () -> State,
    step: @Sendable (inout State, Int) throws -> Void
  ) throws -> [State] {
    let workers = max(1, min(threads, count))
    let next = Atomic<Int>(0)
    let outcome = Mutex<(states: [State], failure: (item: Int, error: any Error)?)>(([], nil))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var state = start()
      var failure: (item: Int, error: any Error)?
      while failure == nil {
        let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if item >= count { break }
        do { try step(&state, item) } catch { failure = (item, error) }
      }
      let finished = (state, failure)
      outcome.withLock { outcome in
        outcome.states.append(finished.0)
        if let failure = finished.1, failure.item < outcome.failure?.item ?? Int.max {
          outcome.failure = failure
        }
      }
    }
    return try outcome.withLock { outcome in
      if let failure = outcome.failure { throw failure.error }
      return outcome.states
    }
  }
}
