/// `linkedin/<rep>/*.csv`: the personal archive of a volunteer, each file in its own dialect.
///
/// One archive mixes four clocks: messages in marked UTC, posts, comments and reactions in unmarked UTC,
/// connections as UTC dates, invitations in unmarked Pacific time.
struct LinkedInArchive {
  let company: SampleCompany
  let rep: Int

  static let connectionsNote =
    "When exporting your connection data, you may notice that some of the email addresses are missing. "
    + "You will only see email addresses for connections who have allowed their connections to see or download "
    + "their email address using this setting https://www.linkedin.com/psettings/privacy/email. "
    + "You can learn more here https://www.linkedin.com/help/linkedin/answer/261"
  static let connectionsHeader = [
    "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On",
  ]
  static let invitationsHeader = [
    "From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl",
  ]

  var owner: SampleRep { company.reps[rep] }

  /// The six files.
  func files() -> [SampleFile] {
    let incoming = incomingInvitations()
    let writing = LinkedInWriting(archive: self)
    return [
      connections(incoming: incoming), invitations(incoming: incoming),
      LinkedInMessages(archive: self).file(),
      writing.shares(), writing.comments(), writing.reactions(),
    ]
  }

  func path(_ name: String) -> String { "linkedin/\(owner.slug)/\(name)" }

  /// A stream of its own for what only this archive tells.
  func random(_ stream: String) -> RandomSource {
    RandomSource(seed: company.parameters.seed, stream: "archive \(stream) \(rep)")
  }

  /// An invitation that the rep received and, here, always accepted.
  struct Incoming {
    let contact: SampleContact
    let sent: Instant
    let accepted: Instant
  }

  private func incomingInvitations() -> [Incoming] {
    var random = random("incoming")
    let parameters = company.parameters
    // Numbers after those that accounts and invited people use up.
    let companies = company.accounts.count + company.invitations.count
    return (0..<(parameters.months * 2)).compactMap { index in
      let sent = WorkCalendar.instant(
        from: parameters.firstDay, through: parameters.lastDay, before: parameters.end - 86_400,
        random: &random)
      guard let sent else { return nil }
      let serial = 30_000_000 + rep * 1_000 + index
      let contact = NameBook.contact(serial, company: NameBook.company(companies + rep * 100 + index))
      let accepted = Instant(sent.seconds + 300 + Int64(random.below(80_000)))
      return Incoming(contact: contact, sent: sent, accepted: accepted)
    }
  }

  private struct Connection {
    let contact: SampleContact?
    let on: Instant
  }

  private func connections(incoming: [Incoming]) -> SampleFile {
    var random = random("connections")
    let first = company.parameters.firstDay
    var rows = company.invitations.compactMap { invitation in
      invitation.rep == rep
        ? invitation.accepted.map { Connection(contact: invitation.contact, on: $0) } : nil
    }
    rows += incoming.map { Connection(contact: $0.contact, on: $0.accepted) }
    // The people of the rep's accounts were connected long before: that is how messages reach them.
    for account in company.accounts where account.rep == rep {
      rows.append(
        Connection(contact: account.contacts[0], on: Instant((first - 10 - random.below(900)).start)))
    }
    for _ in 0..<3 { rows.append(Connection(contact: nil, on: Instant((first - random.below(900)).start))) }
    rows.sort { ($0.on.seconds, $0.contact?.serial ?? 0) > ($1.on.seconds, $1.contact?.serial ?? 0) }
    var text = DelimitedText()
    var truth = FileTruth()
    text.append(raw: "Notes:\n\"\(Self.connectionsNote)\"\n\n")
    text.row(Self.connectionsHeader)
    for row in rows {
      truth.rows += 1
      guard let contact = row.contact else {
        truth.dirt["ghost_row", default: 0] += 1
        text.row(["", "", "", "", "", "", row.on.linkedInDay])
        continue
      }
      let credentialed = contact.serial % 40 == 7 ? "\(contact.last), PMP" : contact.last
      let first = contact.serial % 61 == 5 ? "\(contact.first) 🚀" : contact.first
      text.row([
        first, credentialed, contact.profileURL, contact.serial % 50 == 3 ? contact.email : "",
        contact.company,
        contact.position, row.on.linkedInDay,
      ])
    }
    text.dropFinalNewline()
    return SampleFile(path: path("Connections.csv"), bytes: text.bytes, truth: truth)
  }

  private func invitations(incoming: [Incoming]) -> SampleFile {
    var rows: [(sent: Instant, fields: [String])] = []
    var truth = FileTruth()
    for invitation in company.invitations where invitation.rep == rep {
      let contact = invitation.contact
      let note = contact.serial % 3 == 0 ? "Bonjour \(contact.first), ravi de vous lire" : ""
      rows.append(
        (
          invitation.sent,
          [
            owner.name, contact.name, invitation.sent.linkedInPacific, note, "OUTGOING", owner.profileURL,
            contact.profileURL,
          ]
        ))
    }
    truth.kinds = ["OUTGOING": rows.count, "INCOMING": incoming.count]
    for invitation in incoming {
      rows.append(
        (
          invitation.sent,
          [
            invitation.contact.name, owner.name, invitation.sent.linkedInPacific, "", "INCOMING",
            invitation.contact.profileURL, owner.profileURL,
          ]
        ))
    }
    rows.sort { ($0.sent.seconds, $0.fields[6]) > ($1.sent.seconds, $1.fields[6]) }
    var text = DelimitedText()
    text.row(Self.invitationsHeader)
    for row in rows { text.row(row.fields) }
    truth.rows = rows.count
    return SampleFile(path: path("Invitations.csv"), bytes: text.bytes, truth: truth)
  }
}
