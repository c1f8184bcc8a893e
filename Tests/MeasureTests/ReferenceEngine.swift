import TerrainModel

/// The same answers computed slowly and obviously: row by row, with dictionaries and sets.
struct ReferenceEngine {
  struct Row {
    var day: Int
    var membership: Int?
    var kind: String?
    var account: String?
    var contact: UInt64?
    var value: Int64?
  }

  struct Key: Hashable, Comparable {
    var period: CalendarDay
    /// nil, the unknown, comes last.
    var member: String?
    var crossed: String?

    static func < (left: Key, right: Key) -> Bool {
      func rank(_ key: Key) -> (Int, Int, String, Int, String) {
        (
          key.period.number, key.member == nil ? 1 : 0, key.member ?? "", key.crossed == nil ? 1 : 0,
          key.crossed ?? ""
        )
      }
      return rank(left) < rank(right)
    }
  }

  var rows: [Row]
  var memberships: [Membership]
  var reps: [String]
  var teams: [String]
  let calendar = ReportingCalendar()

  func member(_ row: Row, _ dimension: Dimension) -> String? {
    let stay = row.membership.map { memberships[$0] }
    switch dimension {
    case .company: return ""
    case .rep: return stay.flatMap { $0.rep == Missing.code ? nil : reps[Int($0.rep)] }
    case .team: return stay.flatMap { $0.team == Missing.code ? nil : teams[Int($0.team)] }
    case .kind: return row.kind
    default: return row.account
    }
  }

  /// The rows of each group that has any.
  func groups(_ query: MetricQuery, _ filters: [RowFilter]) -> [Key: [Row]] {
    var groups: [Key: [Row]] = [:]
    for row in rows where query.first.number <= row.day && row.day <= query.last.number {
      let passes = (filters + query.filters).allSatisfy { filter in
        guard let name = member(row, filter.dimension) else { return filter.excluded }
        return filter.members.contains(name) != filter.excluded
      }
      guard passes else { continue }
      let period =
        query.grain == .all
        ? query.first : calendar.period(containing: CalendarDay(number: row.day), grain: query.grain).first
      let key = Key(
        period: period, member: member(row, query.dimension),
        crossed: query.crossed.map { member(row, $0) ?? "" })
      groups[key, default: []].append(row)
    }
    return groups
  }

  func value(_ rows: [Row], _ aggregate: Aggregate, _ quantity: Quantity) -> Double? {
    let values = rows.compactMap(\.value).sorted()
    switch (aggregate, quantity) {
    case (.count, _): return Double(rows.count)
    case (.distinct, .field(.account)): return Double(Set(rows.compactMap(\.account)).count)
    case (.distinct, .field(.contact)): return Double(Set(rows.compactMap(\.contact)).count)
    case (.distinct, _): return Double(Set(rows.compactMap { member($0, .rep) }).count)
    case (.activeDays, _): return Double(Set(rows.map { "\(member($0, .rep) ?? "?") \($0.day)" }).count)
    case (.sum, _): return values.isEmpty ? nil : Double(values.reduce(0, +)) / 10_000
    case (.minimum, _): return values.first.map { Double($0) / 10_000 }
    case (.maximum, _): return values.last.map { Double($0) / 10_000 }
    case (.median, _):
      guard let low = values.isEmpty ? nil : values[(values.count - 1) / 2] else { return nil }
      return (Double(low) + Double(values[values.count / 2])) / 2 / 10_000
    default:
      return values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count) / 10_000
    }
  }
}
