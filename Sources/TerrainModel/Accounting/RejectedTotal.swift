/// What the rejected rows of one record could add, if they counted.
package struct RejectedTotal: Hashable, Sendable {
  package var rows = 0
  /// Rows whose amount cannot be read, or is in a currency without a rate to the pipeline's.
  package var withoutAmount = 0
  /// In 10⁻⁴: amounts below zero, and above, added up; they saturate where 64 bits do not hold them.
  package var negative: Int64 = 0
  package var positive: Int64 = 0

  package init() {}

  /// Adds a row; `rates` make its amount one in the pipeline's currency.
  package mutating func add(_ row: RejectedRow, rates: OutermostRates) {
    rows += 1
    guard let amount = row.amount, let converted = rates.outermost(amount, in: row.currency) else {
      withoutAmount += 1
      return
    }
    negative = Int64(clamping: Int128(negative) + Int128(min(0, converted)))
    positive = Int64(clamping: Int128(positive) + Int128(max(0, converted)))
  }
}
