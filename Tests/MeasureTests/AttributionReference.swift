import TerrainModel
import Testing

/// Random deals and touches, and what the rules give, computed slowly and obviously: every touch held against every
/// deal, fractions in floating point.
struct AttributionReference {
  struct Touch {
    var day: Int
    var kind: String
    var account: Int?
    var contact: UInt64?
    var isIncoming: Bool
  }

  struct Deal {
    var created: Int?
    var closed: Int?
    var status: String
    var account: Int?
    var contact: UInt64?
    var amount: Int64?
  }

  static let asOf = day("2025-11-30")
  private static let channels: [String: Channel] = [
    "message": .social, "reaction": .social, "email": .email, "call": .phone, "meeting": .meeting,
  ]
  let touches: [Touch]
  let deals: [Deal]

  init(seed: UInt64) {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    let first = day("2024-12-01").number
    let kinds = Self.channels.keys.sorted() + ["note", "profile_view"]
    touches = (0..<400).map { _ in
      Touch(
        day: first + below(365), kind: kinds[below(kinds.count)], account: below(3) == 0 ? nil : below(25),
        contact: below(2) == 0 ? nil : UInt64(1 + below(30)), isIncoming: below(6) == 0)
    }
    deals = (0..<120).map { _ in
      let created = first + below(350)
      let status = ["open", "won", "lost"][below(3)]
      return Deal(
        created: below(20) == 0 ? nil : created, closed: below(9) == 0 ? nil : created + below(90),
        status: status, account: below(5) == 0 ? nil : below(30),
        contact: below(2) == 0 ? nil : UInt64(1 + below(40)),
        amount: below(8) == 0 ? nil : Int64(below(90_000_000)) - 3_000_000)
    }
  }

  /// In batches of 50.
  var facts: Facts {
    var builder = FactsBuilder()
    builder.asOf = Self.asOf
    func text(_ day: Int?) -> FactsBuilder.Value? { day.map { .day(CalendarDay(number: $0).text) } }
    for start in stride(from: 0, to: touches.count, by: 50) {
      builder.add(
        .activity,
        touches[start..<start + 50].map { touch in
          var row: [Field: FactsBuilder.Value] = [.kind: .text(touch.kind)]
          row[.day] = text(touch.day)
          row[.time] = text(touch.day)
          row[.account] = touch.account.map { .text("Account \($0)") }
          row[.contact] = touch.contact.map { .key($0) }
          row[.direction] = .text(touch.isIncoming ? "incoming" : "outgoing")
          return row
        })
    }
    for start in stride(from: 0, to: deals.count, by: 40) {
      builder.add(
        .opportunity,
        deals[start..<start + 40].map { deal in
          var row: [Field: FactsBuilder.Value] = [.status: .text(deal.status)]
          row[.created] = text(deal.created)
          row[.day] = text(deal.created)
          row[.closed] = text(deal.closed)
          row[.account] = deal.account.map { .text("Account \($0)") }
          row[.contact] = deal.contact.map { .key($0) }
          row[.amount] = deal.amount.map { .number($0) }
          return row
        })
    }
    return builder.facts
  }

  /// Holds a result against the slow way: counts, amounts and sums exactly, each channel's credit to the few units
  /// that rounding to 10⁻⁴ can move.
  func check(_ result: AttributionResult) {
    let definition = result.definition
    let own = deals.filter { deal in
      let placed = definition.deals == .won ? deal.closed : deal.created
      return (definition.deals == .created || deal.status == "won")
        && placed.map { result.period.contains(CalendarDay(number: $0)) } ?? false
    }
    #expect(result.deals == own.count)
    #expect(result.amount == own.reduce(0) { $0 + Int128($1.amount ?? 0) })
    #expect(result.dealsWithoutAmount == own.count { $0.amount == nil })
    var credits: [AttributionModel: [Channel: Double]] = [:]
    var untouched: Int128 = 0
    var touched = 0
    for deal in own {
      let found = touchDays(of: deal, definition)
      if found.isEmpty { untouched += Int128(deal.amount ?? 0) } else { touched += 1 }
      guard let amount = deal.amount else { continue }
      for model in AttributionModel.allCases {
        for (touch, share) in zip(found, shares(found.map(\.day), model)) {
          credits[model, default: [:]][touch.channel, default: 0] += Double(amount) * share
        }
      }
    }
    #expect(result.amountUntouched == untouched)
    #expect(result.dealsTouched == touched)
    for model in AttributionModel.allCases {
      #expect(result.credits(model).reduce(0, +) + result.amountUntouched == result.amount, "\(model)")
      for (channel, credit) in zip(result.channels, result.credits(model)) {
        let expected = credits[model]?[channel.channel] ?? 0
        #expect(
          abs(Double(credit) - expected) <= Double(channel.touches) + 0.01, "\(model) \(channel.channel)")
      }
    }
  }

  /// Each day and channel once, by day.
  private func touchDays(
    of deal: Deal, _ definition: AttributionDefinition
  ) -> [(day: Int, channel: Channel)] {
    guard let created = deal.created else { return [] }
    var last = created
    if definition.until == .closed {
      last = deal.status == "open" ? Self.asOf.number : min(deal.closed ?? Int.max, Self.asOf.number)
    }
    var found: [(day: Int, channel: Channel)] = []
    for touch in touches where !touch.isIncoming && created - definition.daysBefore <= touch.day {
      let isOwn =
        touch.account != nil && touch.account == deal.account
        || touch.contact != nil && touch.contact == deal.contact
      guard isOwn, touch.day <= last, let channel = Self.channels[touch.kind] else { continue }
      if !found.contains(where: { $0 == (touch.day, channel) }) { found.append((touch.day, channel)) }
    }
    return found.sorted { $0.day < $1.day }
  }

  /// The share of each touch, summing to 1.
  private func shares(_ days: [Int], _ model: AttributionModel) -> [Double] {
    guard let first = days.min(), let last = days.max() else { return [] }
    let early = days.count { $0 == first }
    let late = days.count { $0 == last }
    let between = days.count { $0 != first && $0 != last }
    switch model {
    case .first: return days.map { $0 == first ? 1 / Double(early) : 0 }
    case .last: return days.map { $0 == last ? 1 / Double(late) : 0 }
    case .linear: return days.map { _ in 1 / Double(days.count) }
    case .position:
      if first == last { return days.map { _ in 1 / Double(days.count) } }
      let (ends, middle) = between == 0 ? (0.5, 0) : (0.4, 0.2 / Double(between))
      return days.map { day in
        if day == first { return ends / Double(early) }
        return day == last ? ends / Double(late) : middle
      }
    case .timeDecay:
      let weights = days.map { halved(Double(last - $0) / 7) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
  }

  /// 2^(−times), by halving and by the root of one half that belongs to the seventh part.
  private func halved(_ times: Double) -> Double {
    let seventh = 0.905_723_664_263_906_7  // 2^(−1/7)
    return (0..<Int((times * 7).rounded())).reduce(1) { weight, _ in weight * seventh }
  }
}
