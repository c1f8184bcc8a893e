import TerrainModel

/// Dated exchange rates: how many units of a currency one unit of the pipeline's currency was worth.
struct ExchangeRates: Sendable {
  /// The rates of one currency by day, ascending, each day once.
  struct Series: Sendable {
    private(set) var days: [Int64] = []
    /// In units of the last decimal that `Field.rate` keeps, above zero.
    private(set) var rates: [Int64] = []

    /// Of two rates of one day the later one counts.
    fileprivate mutating func add(_ day: Int64, _ rate: Int64) {
      if days.last == day {
        rates[rates.count - 1] = rate
      } else {
        days.append(day)
        rates.append(rate)
      }
    }

    /// The rate of one day for all days.
    func fixed(on day: Int64) -> Series? {
      guard let rate = rate(on: day) else { return nil }
      var series = Series()
      series.add(.min, rate)
      return series
    }

    /// The rate in force on a day: that of the day, else the last one before; nil before the first.
    func rate(on day: Int64) -> Int64? {
      var (low, high) = (0, days.count)
      while low < high {
        let middle = (low + high) / 2
        if days[middle] <= day { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? rates[low - 1] : nil
    }
  }

  /// By the folded name of the currency.
  private var series: [String: Series] = [:]

  /// Reads the rows that count. Throws where a segment cannot be read.
  init(_ plans: [InputPlan], fates: [RowFates]) throws {
    var stated: [String: [(day: Int64, order: Int, rate: Int64)]] = [:]
    var order = 0
    for (plan, fates) in zip(plans, fates) where plan.record == .exchangeRate && !fates.isEmpty {
      for group in plan.content.groupRowCounts.indices {
        let batch = try plan.content.load(group, [.time, .currency, .rate], false)
        let reader = RowReader(batch: batch, dictionaries: plan.content.dictionaries)
        for row in 0..<batch.rowCount where fates.fate(of: plan.groupStarts[group] + row) == .counted {
          let (time, rate) = (reader.integer(.time, row), reader.integer(.rate, row))
          guard let currency = reader.word(.currency, row), time != Missing.integer, rate > 0 else {
            continue
          }
          stated[NameKey.word(currency), default: []].append((WallClock.day(time), order, rate))
          order += 1
        }
      }
    }
    for (currency, rates) in stated {
      var own = Series()
      for rate in rates.sorted(by: { ($0.day, $0.order) < ($1.day, $1.order) }) {
        own.add(rate.day, rate.rate)
      }
      series[currency] = own
    }
  }

  func series(of currency: String) -> Series? { series[NameKey.word(currency)] }

  /// A rate of 1.
  static let unit = (0..<Field.rate.decimals).reduce(Int128(1)) { power, _ in power * 10 }

  /// An amount in 10⁻⁴ of a currency in 10⁻⁴ of the pipeline's, to the nearest, halves to even; nil where 64 bits do not
  /// hold it.
  static func converted(_ amount: Int64, rate: Int64) -> Int64? {
    guard amount != Missing.integer, rate > 0 else { return nil }
    let scaled = Int128(amount) * unit
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: Int128(rate))
    let twice = rest.magnitude * 2
    let isUp = twice > UInt128(rate) || (twice == UInt128(rate) && quotient % 2 != 0)
    return Int64(exactly: isUp ? quotient + (amount < 0 ? -1 : 1) : quotient)
  }
}
