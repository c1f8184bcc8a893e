/// Draws the deals, then, once the touches are known, their results.
struct DealSimulation {
  let parameters: SampleParameters
  /// Probability added to a touched deal's chance.
  static let touchEffect = 0.14
  /// Mean number of deals that a rep opens in a month.
  private static let dealsPerMonth = 3.15
  static let unknownOwnerDeals = 6
  static let blankAccountDeals = 12
  static let closingBeforeCreation = 3
  static let misspeltProducts = 9

  /// Deals in order of creation, all open and untouched yet.
  func deals(reps: [SampleRep], teams: [SampleTeam], accounts: [SampleAccount]) -> [SampleDeal] {
    var random = RandomSource(seed: parameters.seed, stream: "deals")
    var drafts: [Draft] = []
    for (rep, accounts) in buyingAccounts(of: accounts, reps: reps.count).enumerated() {
      let count = random.poisson(Self.dealsPerMonth * Double(min(30, parameters.months)))
      for _ in 0..<count where !accounts.isEmpty {
        let account = random.pick(accounts)
        let made = WorkCalendar.instant(
          from: parameters.firstDay + 7, through: parameters.lastDay, before: parameters.end, random: &random)
        guard let made, reps[rep].works(on: made.day) else { continue }
        drafts.append(Draft(created: made, rep: rep, account: account))
      }
    }
    drafts.sort { ($0.created.seconds, $0.account) < ($1.created.seconds, $1.account) }
    let hubSpot = drafts.map { teams[reps[$0.rep].team(on: $0.created.day)].usesHubSpot }
    let dirt = chooseDirt(hubSpot: hubSpot, drafts: drafts, random: &random)
    return drafts.indices.map { index in
      deal(index, drafts[index], accounts: accounts, inHubSpot: hubSpot[index], dirt: dirt, random: &random)
    }
  }

  private struct Draft {
    let created: Instant
    let rep: Int
    let account: Int
  }

  private struct Dirt {
    var unknownOwner: Set<Int> = []
    var blankAccount: Set<Int> = []
    var closesEarly: Set<Int> = []
    var misspeltProduct: Set<Int> = []
  }

  private func buyingAccounts(of accounts: [SampleAccount], reps: Int) -> [[Int]] {
    var lists = [[Int]](repeating: [], count: reps)
    for (index, account) in accounts.enumerated() where account.buys { lists[account.rep].append(index) }
    return lists
  }

  /// Salesforce deals only, and old enough to be closed where that matters.
  private func chooseDirt(hubSpot: [Bool], drafts: [Draft], random: inout RandomSource) -> Dirt {
    var candidates = drafts.indices.filter { !hubSpot[$0] }
    random.shuffle(&candidates)
    var dirt = Dirt()
    dirt.unknownOwner = Set(candidates.prefix(Self.unknownOwnerDeals))
    candidates.removeFirst(min(candidates.count, Self.unknownOwnerDeals))
    dirt.blankAccount = Set(candidates.prefix(Self.blankAccountDeals))
    candidates.removeFirst(min(candidates.count, Self.blankAccountDeals))
    dirt.misspeltProduct = Set(candidates.prefix(Self.misspeltProducts))
    candidates.removeFirst(min(candidates.count, Self.misspeltProducts))
    let half = parameters.firstDay + (parameters.lastDay.number - parameters.firstDay.number) / 3
    dirt.closesEarly = Set(
      candidates.filter { drafts[$0].created.day < half }.prefix(Self.closingBeforeCreation))
    return dirt
  }

  private func deal(
    _ index: Int, _ draft: Draft, accounts: [SampleAccount], inHubSpot: Bool, dirt: Dirt,
    random: inout RandomSource
  ) -> SampleDeal {
    let segment = accounts[draft.account].segment
    let source = SampleLeadSource.allCases[random.weighted(segment.leadSourceShares)]
    let raw = random.logNormal(median: segment.medianAmount, sigma: 0.5)
    let amount = (raw / 50).rounded() * 50 + (random.chance(0.06) ? 0.5 : 0)
    let drawn = random.logNormal(median: segment.medianCycle, sigma: 0.5)
    let closesEarly = dirt.closesEarly.contains(index)
    let blankAccount = dirt.blankAccount.contains(index)
    // Old deals that are to carry a wrong date must be closed by the last day.
    let cycle = Self.workingCycle(closesEarly ? min(drawn, 60) : drawn, from: draft.created, random: &random)
    return SampleDeal(
      serial: index, rep: dirt.unknownOwner.contains(index) ? nil : draft.rep, account: draft.account,
      segment: segment, leadSource: random.chance(0.04) ? nil : source,
      type: random.chance(0.62) ? "New Business" : "Existing Business",
      product: random.pick(NameBook.products), amount: random.chance(0.02) ? nil : amount,
      created: draft.created, cycle: cycle, inHubSpot: inHubSpot,
      namesContact: random.chance(0.85) || blankAccount, blankAccount: blankAccount,
      misspeltProduct: dirt.misspeltProduct.contains(index), closesBeforeCreation: closesEarly,
      competitor: random.chance(0.35) ? random.pick(NameBook.competitors) : "")
  }

  /// The days until the next working hours after a drawn cycle: nobody signs on a Sunday night.
  private static func workingCycle(
    _ drawn: Double, from created: Instant, random: inout RandomSource
  ) -> Double {
    var day = created.day + max(1, Int(drawn))
    if day.weekday > 4 { day = day.monday + 7 }
    let closing = day.start + 25_200 + Int64(random.below(36_000))
    return Double(closing - created.seconds) / 86_400
  }

  /// Decides the results: segment, touch and the rep's skill count, nothing else does.
  func decide(_ deals: inout [SampleDeal], touched: [Bool], reps: [SampleRep]) {
    var random = RandomSource(seed: parameters.seed, stream: "outcomes")
    let reasons = ["Price", "No decision", "Competitor", "Timing", "Missing feature"]
    for index in deals.indices {
      let draw = random.uniform()
      let reason = random.pick(reasons)
      // A deal whose owner nobody knows was touched by somebody else, if at all.
      deals[index].touched = touched[index] && deals[index].rep != nil
      let skill = deals[index].rep.map { reps[$0].skill } ?? 0
      let chance = deals[index].segment.baseWinRate + (deals[index].touched ? Self.touchEffect : 0) + skill
      guard deals[index].closing.seconds < parameters.end else { continue }
      deals[index].outcome = draw < chance ? .won : .lost
      if deals[index].outcome == .lost { deals[index].lossReason = reason }
    }
  }
}
