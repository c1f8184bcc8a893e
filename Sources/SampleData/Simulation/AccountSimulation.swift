/// Draws the accounts in the CRMs with their contacts.
struct AccountSimulation {
  let parameters: SampleParameters

  /// Each rep's accounts: some that buy, some that don't.
  func accounts(reps: [SampleRep]) -> [SampleAccount] {
    var random = RandomSource(seed: parameters.seed, stream: "accounts")
    let buying = max(4, 13 * parameters.months / 18)
    var accounts: [SampleAccount] = []
    for rep in reps.indices {
      for place in 0..<(buying + 4) {
        accounts.append(account(serial: accounts.count, rep: rep, buys: place < buying, random: &random))
      }
    }
    return accounts
  }

  private func account(serial: Int, rep: Int, buys: Bool, random: inout RandomSource) -> SampleAccount {
    let name = NameBook.company(serial)
    let segment = SampleSegment.allCases[random.weighted(SampleSegment.allCases.map(\.share))]
    let age = 20 + random.below(500)
    var contacts = [NameBook.contact(serial * 2, company: name)]
    if random.chance(0.2) { contacts.append(NameBook.contact(serial * 2 + 1, company: name)) }
    return SampleAccount(
      name: name, segment: segment, industry: random.pick(NameBook.industries), rep: rep,
      created: Instant((parameters.firstDay - age).start + 28_800 + Int64(random.below(30_000))),
      contacts: contacts, buys: buys, serial: serial)
  }
}
