import Statistics
import TerrainModel

/// The first link of the chain activity → response → meeting → pipeline → revenue that is worse than its own past.
///
/// The last three mature months are held against the twelve before them, one-sided, corrected over all KPIs looked
/// at (q ≤ 0.05). Every month is one value per working day, so scatter beyond pure chance is in the test; a month without
/// a working day says nothing and is passed over. A year without any scatter has no yardstick: there the chance is how
/// often three of the fifteen months, whichever, are as far off as the last three. A season that returns every year can
/// still look like a break.
struct LinkInspector: Sendable {
  let reader: MetricReader
  let kpis: [KPIDefinition]

  /// The KPI's name; nil where no link is broken or the series are too short.
  func firstBroken() throws -> String? {
    let ordered = kpis.enumerated().sorted {
      ($0.element.link, $0.offset) < ($1.element.link, $1.offset)
    }.map(\.element)
    var names: [String] = []
    var values: [Double] = []
    for definition in ordered {
      guard let p = try chance(definition) else { continue }
      names.append(definition.name)
      values.append(p)
    }
    let adjusted = FalseDiscovery.qValues(values)
    return zip(names, adjusted).first { $0.1 <= 0.05 }?.0
  }

  /// One-sided p that the last quarter is no worse than the year before; nil without twelve months before it.
  private func chance(_ definition: KPIDefinition) throws -> Double? {
    let months = try reader.matureMonths(definition.name, from: reader.firstDay, to: reader.asOf)
    let isAdditive = reader.isAdditive(definition)
    let open = months.filter { isAdditive ? days(of: $0) > 0 : days(of: $0) > 0 || $0.value != nil }
    let rates = open.suffix(15).compactMap { month -> Double? in
      guard let value = month.value, month.count >= 1 || isAdditive else { return nil }
      return isAdditive ? value / Double(days(of: month)) : value
    }
    guard rates.count == 15, let before = SampleMoments(Array(rates.prefix(12))) else { return nil }
    let recent = rates.suffix(3).reduce(0, +) / 3
    let growthIsGood: Bool
    switch definition.better {
    case .up: growthIsGood = true
    case .down: growthIsGood = false
    case .band(let low, let high):
      // What lies in its band is not broken, wherever it comes from.
      guard recent < low || recent > high else { return nil }
      growthIsGood = recent < low
    }
    guard before.variance > 0 else { return chance(ofLastAmong: rates, growthIsGood: growthIsGood) }
    let t = (recent - before.mean) / (before.variance * (1.0 / 3 + 1.0 / 12)).squareRoot()
    return StudentT.cdf(growthIsGood ? t : -t, degrees: 11)
  }

  private func days(of month: MetricValue) -> Int {
    reader.workingDays.count(from: month.period.first, to: month.period.last)
  }

  /// The share of all choices of three months whose sum is as low as that of the last three (as high, where growth is
  /// bad).
  private func chance(ofLastAmong rates: [Double], growthIsGood: Bool) -> Double {
    let signed = growthIsGood ? rates : rates.map { -$0 }
    let own = signed.suffix(3).reduce(0, +)
    let limit = own + 1e-12 * signed.reduce(0) { $0 + abs($1) }
    var (asLow, all) = (0, 0)
    for first in signed.indices {
      for second in signed.indices where second > first {
        for third in signed.indices where third > second {
          all += 1
          if signed[first] + signed[second] + signed[third] <= limit { asLow += 1 }
        }
      }
    }
    return Double(asLow) / Double(all)
  }
}
