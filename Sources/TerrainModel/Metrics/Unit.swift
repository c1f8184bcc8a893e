/// What a KPI's number counts.
package enum Unit: String, CaseIterable, Codable, Sendable {
  case count
  /// A rate, 0 to 1 (above where one event leads to several), printed in percent.
  case share
  /// In the pipeline's currency.
  case money
  case days
  case ratio
  case points
  case moneyPerDay = "money_per_day"
}
