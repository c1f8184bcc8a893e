import Statistics
import TerrainModel

/// Past mature months of one KPI as a forecaster needs them.
package struct History: Hashable, Sendable {
  package struct Month: Hashable, Sendable {
    package var value: Double
    /// Working days.
    package var exposure: Double
    package var cases: Double
    package var successes: Double?

    package init(value: Double, exposure: Double, cases: Double, successes: Double? = nil) {
      self.value = value
      self.exposure = exposure
      self.cases = cases
      self.successes = successes
    }
  }

  package var months: [Month]

  package init(months: [Month]) {
    self.months = months
  }

  /// The last twelve of the values that are known: older ones speak for another team and market.
  init(_ values: [MetricValue], workingDays: WorkingCalendar) {
    months = values.suffix(12).compactMap { value in
      guard let number = value.value, number.isFinite else { return nil }
      let exposure = workingDays.count(from: value.period.first, to: value.period.last)
      guard exposure > 0 else { return nil }
      return Month(
        value: number, exposure: Double(exposure), cases: Double(value.count),
        successes: value.successes.map(Double.init))
    }
  }

  var exposure: Double { months.reduce(0) { $0 + $1.exposure } }
  var total: Double { months.reduce(0) { $0 + $1.value } }
  var cases: Double { months.reduce(0) { $0 + $1.cases } }
  var degrees: Double { Double(max(1, months.count - 1)) }

  /// Variance per working day of a sum whose rate per working day is constant: residuals over exposure, so that a
  /// month of any length has that times its exposure.
  func variancePerDay(of amount: (Month) -> Double) -> Double {
    let rate = months.reduce(0) { $0 + amount($1) } / max(exposure, 1)
    return months.reduce(0) { sum, month in
      let residual = amount(month) - rate * month.exposure
      return sum + residual * residual / month.exposure
    } / degrees
  }

  /// How much more monthly successes scatter than binomial ones; 1 where nothing can be said.
  var shareDispersion: Double {
    let months = months.map { (successes: $0.successes ?? 0, cases: $0.cases) }
    return Dispersion.pearson(months).map { $0 / degrees } ?? 1
  }
}
