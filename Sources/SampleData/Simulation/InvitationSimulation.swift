import Glibc

/// Draws LinkedIn invitations to people outside the CRMs, and who accepts.
struct InvitationSimulation {
  let parameters: SampleParameters
  static let baseAcceptance = 0.30
  static let trainingEffect = 0.12
  /// Everybody who accepts does so within this many days.
  static let acceptanceDays = 14
  private static let perMonth = 8.5

  /// Invitations in order of sending.
  func invitations(reps: [SampleRep], teams: [SampleTeam], accounts: Int) -> [SampleInvitation] {
    var random = RandomSource(seed: parameters.seed, stream: "invitations")
    var result: [SampleInvitation] = []
    for rep in reps.indices {
      for month in 0..<parameters.months {
        let first = parameters.firstDay.firstOfMonth(plus: month)
        let last = min(parameters.lastDay, parameters.firstDay.firstOfMonth(plus: month + 1) - 1)
        for _ in 0..<random.poisson(Self.perMonth * reps[rep].intensity(on: first + 15)) {
          let sent = WorkCalendar.instant(from: first, through: last, before: parameters.end, random: &random)
          guard let sent, reps[rep].works(on: sent.day) else { continue }
          // Three people a company, of companies that no CRM knows.
          let serial = result.count
          let company = NameBook.company(accounts + serial / 3)
          let contact = NameBook.contact(accounts * 2 + serial, company: company)
          let trained = teams[reps[rep].team(on: sent.day)].trained && sent.day >= parameters.trainingWeek
          result.append(
            invitation(
              sent, rep: rep, contact: contact, trained: trained, archive: reps[rep].volunteer, &random))
        }
      }
    }
    return result.sorted { ($0.sent.seconds, $0.contact.serial) < ($1.sent.seconds, $1.contact.serial) }
  }

  private func invitation(
    _ sent: Instant, rep: Int, contact: SampleContact, trained: Bool, archive: Bool,
    _ random: inout RandomSource
  ) -> SampleInvitation {
    let accepts = random.chance(Self.baseAcceptance + (trained ? Self.trainingEffect : 0))
    var days = 20.0
    while days > 13.5 { days = -2.5 * log(1 - random.uniform()) }
    let accepted = Instant(sent.seconds + 600 + Int64(days * 86_400))
    return SampleInvitation(
      sent: sent, rep: rep, contact: contact,
      accepted: accepts && accepted.seconds < parameters.end ? accepted : nil, willBeAccepted: accepts,
      trained: trained, inArchive: archive)
  }
}
