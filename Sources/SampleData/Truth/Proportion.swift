/// A count out of a count.
package struct Proportion: Codable, Sendable, Equatable {
  package var successes = 0
  package var trials = 0

  /// A count out of a count, nothing out of nothing by default.
  package init(successes: Int = 0, trials: Int = 0) {
    self.successes = successes
    self.trials = trials
  }

  /// Successes by trials; 0 without trials.
  package var rate: Double { trials == 0 ? 0 : Double(successes) / Double(trials) }

  mutating func add(_ success: Bool) {
    trials += 1
    if success { successes += 1 }
  }
}
