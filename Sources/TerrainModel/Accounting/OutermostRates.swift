/// For each currency the rate that makes an amount the largest: of a row whose day cannot be trusted, any known rate could
/// be the one.
package struct OutermostRates: Hashable, Sendable {
  private let home: String
  /// Units of a currency for one of the pipeline's, in the last decimal that `Field.rate` keeps.
  private var lowest: [String: Int64] = [:]

  /// `home` is the pipeline's currency.
  package init(home: String) {
    self.home = home.uppercased()
  }

  package mutating func add(_ rate: Int64, of currency: String) {
    guard rate > 0 else { return }
    let name = currency.uppercased()
    lowest[name] = min(lowest[name] ?? .max, rate)
  }

  /// An amount in 10⁻⁴ of a currency, in 10⁻⁴ of the pipeline's and rounded away from zero; an empty currency is the
  /// pipeline's. nil without a rate; saturates where 64 bits do not hold it.
  package func outermost(_ amount: Int64, in currency: String) -> Int64? {
    let name = currency.uppercased()
    if name.isEmpty || name == home { return amount }
    guard let rate = lowest[name] else { return nil }
    let unit = (0..<Field.rate.decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let (quotient, rest) = (Int128(amount) * unit).quotientAndRemainder(dividingBy: Int128(rate))
    return Int64(clamping: quotient + rest.signum())
  }
}
