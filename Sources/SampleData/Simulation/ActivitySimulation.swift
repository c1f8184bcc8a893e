/// Draws what reps do: touches before deals, work on open deals, and everything that serves no deal.
struct ActivitySimulation {
  let parameters: SampleParameters
  let reps: [SampleRep]
  let teams: [SampleTeam]
  let accounts: [SampleAccount]
  let windows: TouchWindows

  private(set) var activities: [SampleActivity] = []
  /// Whether each deal was touched socially by its owner within 90 days before creation.
  private(set) var touched: [Bool]
  private var random: RandomSource

  init(
    parameters: SampleParameters, reps: [SampleRep], teams: [SampleTeam], accounts: [SampleAccount],
    deals: [SampleDeal]
  ) {
    self.parameters = parameters
    self.reps = reps
    self.teams = teams
    self.accounts = accounts
    windows = TouchWindows(deals: deals, accounts: accounts.count)
    touched = [Bool](repeating: false, count: deals.count)
    random = RandomSource(seed: parameters.seed, stream: "activity")
  }

  /// Draws everything and returns it in order of time.
  mutating func run(deals: [SampleDeal], invitations: [SampleInvitation]) -> [SampleActivity] {
    for deal in deals {
      guard let rep = deal.rep else { continue }
      prepare(deal, rep: rep)
      follow(deal, rep: rep)
    }
    for invitation in invitations { thank(invitation) }
    for rep in reps.indices { wander(rep) }
    activities.sort {
      ($0.time.seconds, $0.rep, $0.kind.rawValue) < ($1.time.seconds, $1.rep, $1.kind.rawValue)
    }
    misspell()
    return activities
  }

  /// Planned touches in the 85 days before creation.
  private mutating func prepare(_ deal: SampleDeal, rep: Int) {
    let created = deal.created.day
    let team = teams[reps[rep].team(on: created)]
    let chance = team.adopting ? team.touchRate * reps[rep].intensity(on: created - 30) : 0.02
    guard random.chance(chance) else { return }
    let first = max(max(parameters.firstDay, reps[rep].start), created - 85)
    let before = deal.created.seconds - 2 * 86_400
    for place in 0...random.poisson(0.45) {
      let kind = place == 0 ? (random.chance(0.7) ? .message : .inmail) : socialKind(rep: rep)
      touch(deal.account, rep: rep, kind: kind, from: first, through: created - 2, before: before)
    }
  }

  /// Work on the deal once it is there: social touches that change nothing, mail, calls and meetings.
  private mutating func follow(_ deal: SampleDeal, rep: Int) {
    let last = min(deal.closing.day, parameters.lastDay)
    let level = reps[rep].intensity(on: deal.created.day)
    for _ in 0..<random.poisson(0.5 * level) {
      touch(
        deal.account, rep: rep, kind: socialKind(rep: rep), from: deal.created.day + 3, through: last,
        before: parameters.end)
    }
    let kinds: [SampleActivity.Kind] = [.email, .email, .call, .meeting]
    for _ in 0..<random.poisson(0.5) {
      let time = WorkCalendar.instant(
        from: max(parameters.firstDay, deal.created.day - 20), through: last, before: parameters.end,
        random: &random)
      guard let time, reps[rep].works(on: time.day) else { continue }
      let contact = random.pick(accounts[deal.account].contacts)
      add(
        random.pick(kinds), time, rep: rep, contact: contact, account: deal.account, campaign: "comptes-cles")
    }
  }

  /// One social touch on an account's first contact, with its reply; nothing if no unambiguous moment is found.
  private mutating func touch(
    _ account: Int, rep: Int, kind: SampleActivity.Kind, from first: CalendarDay, through last: CalendarDay,
    before end: Int64
  ) {
    for _ in 0..<4 {
      guard
        let time = WorkCalendar.instant(from: first, through: last, before: end, random: &random),
        reps[rep].works(on: time.day), let preceded = windows.deals(after: time, account: account)
      else { continue }
      for deal in preceded { touched[deal] = true }
      let contact = accounts[account].contacts[0]
      add(kind, time, rep: rep, contact: contact, account: account, campaign: "comptes-cles")
      guard kind == .message || kind == .inmail, random.chance(0.3) else { return }
      let answer = Instant(time.seconds + 1_800 + Int64(random.uniform() * random.uniform() * 6 * 86_400))
      guard answer.seconds < parameters.end, windows.deals(after: answer, account: account) == preceded else {
        return
      }
      add(
        kind, answer, rep: rep, outgoing: false, contact: contact, account: account, campaign: "comptes-cles")
      return
    }
  }

  /// A word of thanks to about a third of those who accepted, and perhaps an answer.
  private mutating func thank(_ invitation: SampleInvitation) {
    guard let accepted = invitation.accepted, random.chance(0.3) else { return }
    let sent = Instant(accepted.seconds + 3_600 + Int64(random.below(3 * 86_400)))
    let answer = Instant(sent.seconds + 1_800 + Int64(random.below(4 * 86_400)))
    guard sent.seconds < parameters.end, reps[invitation.rep].works(on: sent.day) else { return }
    add(
      .message, sent, rep: invitation.rep, contact: invitation.contact, account: nil, campaign: "prospection")
    guard random.chance(0.35), answer.seconds < parameters.end else { return }
    add(
      .message, answer, rep: invitation.rep, outgoing: false, contact: invitation.contact, account: nil,
      campaign: "prospection")
  }

  /// Posts, and touches on accounts that never buy.
  private mutating func wander(_ rep: Int) {
    let prospects = accounts.indices.filter { accounts[$0].rep == rep && !accounts[$0].buys }
    for month in 0..<parameters.months {
      let first = parameters.firstDay.firstOfMonth(plus: month)
      let last = min(parameters.lastDay, parameters.firstDay.firstOfMonth(plus: month + 1) - 1)
      let level = reps[rep].intensity(on: first + 15)
      let busy = reps[rep].volunteer ? 2.0 : 1.0
      for _ in 0..<random.poisson(0.8 * level * busy) {
        guard let time = moment(rep, first, last) else { continue }
        add(.post, time, rep: rep, contact: nil, account: nil, campaign: "contenu")
      }
      for _ in 0..<random.poisson(3.0 * level * busy) {
        guard let time = moment(rep, first, last), !prospects.isEmpty else { continue }
        var kind = socialKind(rep: rep)
        if reps[rep].volunteer && random.chance(0.6) { kind = random.chance(0.4) ? .comment : .reaction }
        let account = random.pick(prospects)
        add(
          kind, time, rep: rep, contact: accounts[account].contacts[0], account: account,
          campaign: "prospection")
      }
      for _ in 0..<random.poisson(1.5) {
        guard let time = moment(rep, first, last), !prospects.isEmpty else { continue }
        let account = random.pick(prospects)
        let kind: SampleActivity.Kind = random.chance(0.6) ? .email : .call
        add(
          kind, time, rep: rep, contact: random.pick(accounts[account].contacts), account: account,
          campaign: "")
      }
    }
  }

  private mutating func moment(_ rep: Int, _ first: CalendarDay, _ last: CalendarDay) -> Instant? {
    let time = WorkCalendar.instant(from: first, through: last, before: parameters.end, random: &random)
    guard let time, reps[rep].works(on: time.day) else { return nil }
    return time
  }

  /// What a directed touch is. A volunteer's is a message or an InMail: a comment in an archive names nobody.
  private mutating func socialKind(rep: Int) -> SampleActivity.Kind {
    let kinds: [SampleActivity.Kind] = [.message, .inmail, .comment, .reaction, .profileView]
    let kind = kinds[random.weighted([0.50, 0.20, 0.12, 0.08, 0.10])]
    return reps[rep].volunteer && kind != .inmail ? .message : kind
  }

  private mutating func add(
    _ kind: SampleActivity.Kind, _ time: Instant, rep: Int, outgoing: Bool = true, contact: SampleContact?,
    account: Int?, campaign: String
  ) {
    // Sales tools log InMails, mail, calls and meetings of volunteers too; the rest is in their archive.
    let inArchive = reps[rep].volunteer && [.message, .comment, .reaction, .post].contains(kind)
    let anonymous = inArchive && kind != .message
    activities.append(
      SampleActivity(
        time: time, rep: rep, kind: kind, outgoing: outgoing, contact: anonymous ? nil : contact,
        account: anonymous ? nil : account, campaign: campaign, inArchive: inArchive))
  }

  /// A few company names are misspelt, on mail and calls only: no planted touch is lost by it.
  private mutating func misspell() {
    var candidates = activities.indices.filter { index in
      !activities[index].kind.isSocial && activities[index].account != nil
    }
    random.shuffle(&candidates)
    for index in candidates.prefix(15) { activities[index].misspeltAccount = true }
  }
}
