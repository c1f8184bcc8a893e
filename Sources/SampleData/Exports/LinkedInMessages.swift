/// A volunteer's `messages.csv`, in the twelve columns of 2024 and 2025.
struct LinkedInMessages {
  let archive: LinkedInArchive

  static let header = [
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT",
  ]
  private static let openings = [
    "Bonjour, merci pour votre retour sur la mesure en ligne",
    "Hello, our note on \"inline\" metering may interest you",
    "Merci pour l'échange, on se parle jeudi ?\nBonne journée",
    "Ravi d'échanger, voici notre étude",
  ]
  private static let answers = [
    "Merci !", "Oui, volontiers, \"jeudi\" me va", "Thanks, will read it", "Pas maintenant, merci",
  ]

  private struct Row {
    let time: Instant
    let kind: String
    let fields: [String]
  }

  /// Messages of the simulation, newest first, and some spam and drafts that are none of the rep's doing.
  func file() -> SampleFile {
    var rows = conversation() + spam() + drafts()
    rows.sort { ($0.time.seconds, $0.fields[0]) > ($1.time.seconds, $1.fields[0]) }
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.header)
    for row in rows {
      text.row(row.fields)
      truth.rows += 1
      truth.kinds[row.kind, default: 0] += 1
    }
    return SampleFile(path: archive.path("messages.csv"), bytes: text.bytes, truth: truth)
  }

  private func conversation() -> [Row] {
    let owner = archive.owner
    var rows: [Row] = []
    for activity in archive.company.activities
    where activity.rep == archive.rep && activity.inArchive && activity.kind == .message {
      guard let contact = activity.contact else { continue }
      let me = (owner.name, owner.profileURL)
      let other = (contact.name, contact.profileURL)
      let (from, to) = activity.outgoing ? (me, other) : (other, me)
      let texts = activity.outgoing ? Self.openings : Self.answers
      rows.append(
        row(
          "2-\(String(contact.serial, radix: 36))==", from: from, to: to, time: activity.time, subject: "",
          content: texts[rows.count % texts.count], folder: "INBOX",
          kind: activity.outgoing ? "outgoing" : "incoming"))
    }
    return rows
  }

  private func spam() -> [Row] {
    let parameters = archive.company.parameters
    var random = archive.random("spam")
    return (0..<4).map { index in
      let time = Instant((parameters.firstDay + random.below(parameters.months * 28)).start + 36_000)
      return row(
        "2-spam\(index)==", from: ("LinkedIn Member", ""), to: (archive.owner.name, archive.owner.profileURL),
        time: time, subject: "Offre %FIRSTNAME%",
        content: "<p class=\"spinmail-quill-editor__spin-break\">Hi %FIRSTNAME%</p>", folder: "SPAM",
        kind: "spam")
    }
  }

  private func drafts() -> [Row] {
    let parameters = archive.company.parameters
    var random = archive.random("drafts")
    return (0..<2).map { index in
      let time = Instant((parameters.firstDay + random.below(parameters.months * 28)).start + 39_600)
      return row(
        "2-draft\(index)==", from: (archive.owner.name, archive.owner.profileURL), to: ("", ""), time: time,
        subject: "", content: "brouillon", folder: "INBOX", kind: "draft")
    }
  }

  private func row(
    _ conversation: String, from: (name: String, url: String), to: (name: String, url: String), time: Instant,
    subject: String, content: String, folder: String, kind: String
  ) -> Row {
    Row(
      time: time, kind: kind,
      fields: [
        conversation, "", from.name, from.url, to.name, to.url, "\(time.spaced) UTC", subject, content,
        folder, "",
        kind == "draft" ? "Yes" : "No",
      ])
  }
}
