/// Which deals of an account a moment falls before.
///
/// A touch counts for a deal when it lies within 90 days before the deal's creation. Moments so close to
/// either edge that two sound definitions (calendar days or seconds, day of creation in or out) could
/// disagree are refused: the planted flag then holds under each of them.
struct TouchWindows {
  static let days = 90
  private static let day: Int64 = 86_400

  /// Indexes into the deals by account, in order of creation.
  private let dealsOfAccount: [[Int]]
  private let created: [Int64]

  init(deals: [SampleDeal], accounts: Int) {
    var lists = [[Int]](repeating: [], count: accounts)
    for (index, deal) in deals.enumerated() { lists[deal.account].append(index) }
    dealsOfAccount = lists
    created = deals.map(\.created.seconds)
  }

  /// The deals that a touch at this moment precedes; nil if it is too close to an edge to say.
  func deals(after instant: Instant, account: Int) -> [Int]? {
    var result: [Int] = []
    for deal in dealsOfAccount[account] {
      let lag = created[deal] - instant.seconds
      if (-2 * Self.day...Self.day + Self.day / 2).contains(lag) { return nil }
      if (Int64(Self.days - 2) * Self.day...Int64(Self.days + 2) * Self.day).contains(lag) { return nil }
      if lag > 0 && lag < Int64(Self.days) * Self.day { result.append(deal) }
    }
    return result
  }
}
