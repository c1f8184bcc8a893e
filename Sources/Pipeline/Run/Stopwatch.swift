/// Measures the phases of a run. Times are told to people and written to `run.json`; no figure depends on them.
struct Stopwatch {
  private(set) var timings: [(phase: String, seconds: Double)] = []
  private var started = ContinuousClock.now

  /// Ends a phase under its name and starts the next.
  mutating func lap(_ phase: String) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - started).components
    timings.append((phase, Double(seconds) + Double(attoseconds) / 1e18))
    started = now
  }
}
