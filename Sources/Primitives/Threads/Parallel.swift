import Dispatch
import Synchronization

/// Work on numbered items by several threads, with results that do not depend on how many there are.
package enum Parallel {
  /// Each result in the order of its item. Where items fail, the error of the first of them is thrown.
  package static func map<Result: Sendable, Failure: Error>(
    count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let states = try work(count: count, threads: threads, start: { [(Int, Result)]() }) {
      (done: inout [(Int, Result)], item: Int) throws(Failure) in
      done.append((item, try body(item)))
    }
    return states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Lets each of `threads` workers fold items into a state of its own; which item goes to which worker is open, so
  /// the caller merges states in a way that does not care. Where items fail, the error of the first of them is thrown.
  package static func work<State: Sendable, Failure: Error>(
    count: Int, threads: Int, start: @Sendable () -> State,
    step: @Sendable (inout State, Int) throws(Failure) -> Void
  ) throws(Failure) -> [State] {
    let workers = max(1, min(threads, count))
    let next = Atomic<Int>(0)
    let outcome = Mutex<(states: [State], failure: (item: Int, error: Failure)?)>(([], nil))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var state = start()
      var failure: (item: Int, error: Failure)?
      while failure == nil {
        let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if item >= count { break }
        do throws(Failure) { try step(&state, item) } catch { failure = (item, error) }
      }
      let finished = (state, failure)
      outcome.withLock { outcome in
        outcome.states.append(finished.0)
        if let failure = finished.1, failure.item < outcome.failure?.item ?? Int.max {
          outcome.failure = failure
        }
      }
    }
    let (states, failure) = outcome.withLock { $0 }
    if let failure { throw failure.error }
    return states
  }

  /// Two results, made side by side where there are two threads.
  package static func both<One: Sendable, Other: Sendable>(
    threads: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    guard threads > 1 else { return (one(), other()) }
    let made = Mutex<(one: One?, other: Other?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = one()
        made.withLock { $0.one = result }
      } else {
        let result = other()
        made.withLock { $0.other = result }
      }
    }
    let (first, second) = made.withLock { $0 }
    return (first ?? one(), second ?? other())
  }

  /// Calls `body` for 0 to `count - 1`, in order and on the caller's thread, with what `make` gives for it. `make` is
  /// called by so many threads at a time, and never far ahead of `body`. Throws the first failure in that order.
  package static func inOrder<Made: Sendable, Failure: Error>(
    count: Int, threads: Int, make: @Sendable (Int) throws(Failure) -> Made,
    body: (Int, Made) throws(Failure) -> Void
  ) throws(Failure) {
    let wave = threads > 1 ? threads * 2 : 1
    for start in stride(from: 0, to: count, by: wave) {
      let made = try map(count: min(wave, count - start), threads: threads) { index throws(Failure) in
        try make(start + index)
      }
      for (index, item) in made.enumerated() { try body(start + index, item) }
    }
  }
}
