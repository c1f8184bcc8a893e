/// `outreach/*.csv`, our own plain layout: what a sales engagement tool would log for all reps.
///
/// Volunteers' invitations, messages, comments, reactions and posts are not here but in their archives,
/// so that nothing counts twice.
struct OutreachExport {
  let company: SampleCompany

  static let invitationHeader = ["sent", "rep", "contact", "account", "accepted"]
  static let activityHeader = ["id", "time", "rep", "kind", "direction", "contact", "account", "campaign"]
  /// Days of the month before that every fourth monthly file repeats, ids and all.
  static let overlapDays = 3

  /// The invitations, and one activity file for each month.
  func files() -> [SampleFile] { [invitations()] + activityFiles() }

  private func invitations() -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.invitationHeader)
    let rows = company.invitations.filter { !$0.inArchive }
    for (index, invitation) in rows.enumerated() {
      text.row([
        invitation.sent.iso, company.reps[invitation.rep].email, invitation.contact.profileURL,
        invitation.contact.company, invitation.accepted?.iso ?? "",
      ])
      truth.rows += 1
      truth.kinds[invitation.accepted == nil ? "not_accepted" : "accepted", default: 0] += 1
      if index == rows.count * 2 / 5 {
        // A line that was cut off while it was written.
        text.append(raw: "\(invitation.sent.iso),\(company.reps[invitation.rep].email)\n")
        truth.dirt["too_short"] = 1
      }
    }
    return SampleFile(path: "outreach/invitations.csv", bytes: text.bytes, truth: truth)
  }

  private func activityFiles() -> [SampleFile] {
    let logged = company.activities.filter { !$0.inArchive }
    let parameters = company.parameters
    var files: [SampleFile] = []
    for month in 0..<parameters.months {
      let first = parameters.firstDay.firstOfMonth(plus: month)
      let next = parameters.firstDay.firstOfMonth(plus: month + 1)
      let repeats = month % 4 == 3
      let from = repeats ? first - Self.overlapDays : first
      var text = DelimitedText()
      var truth = FileTruth()
      text.row(Self.activityHeader)
      for (serial, activity) in logged.enumerated()
      where activity.time.day >= from && activity.time.day < next {
        text.row(row(activity, serial: serial))
        truth.rows += 1
        truth.kinds[activity.kind.rawValue, default: 0] += 1
        if activity.time.day < first { truth.dirt["duplicate", default: 0] += 1 }
        if activity.misspeltAccount { truth.dirt["misspelt_account", default: 0] += 1 }
      }
      if month == parameters.months / 2 { addBrokenLines(to: &text, truth: &truth, day: next - 1) }
      let (year, number, _) = first.civil
      files.append(
        SampleFile(
          path: "outreach/activity-\(year)-\(Instant.twoDigits(number)).csv", bytes: text.bytes, truth: truth)
      )
    }
    return files
  }

  private func row(_ activity: SampleActivity, serial: Int) -> [String] {
    var account = activity.account.map { company.accounts[$0].name } ?? activity.contact?.company ?? ""
    if activity.misspeltAccount { account = PlainSpelling.misspelt(account) }
    return [
      Self.id(serial), activity.time.iso, company.reps[activity.rep].email, activity.kind.rawValue,
      activity.outgoing ? "outgoing" : "incoming", activity.contact?.profileURL ?? "", account,
      activity.campaign,
    ]
  }

  private static func id(_ serial: Int) -> String { "act-\(100_000 + serial)" }

  /// At a file's end, so that the lines around them are not touched: a quote that nobody closes, and,
  /// before it, a line with a field too many. Neither stands for something that happened.
  private func addBrokenLines(to text: inout DelimitedText, truth: inout FileTruth, day: CalendarDay) {
    let email = company.reps[0].email
    let url = "https://www.linkedin.com/in/broken-line"
    text.append(
      raw: "act-900001,\(day.iso)T09:00:00Z,\(email),email,outgoing,\(url),Chimie Mistral,,,relance\n")
    truth.dirt["too_long"] = 1
    text.append(
      raw: "act-900002,\(day.iso)T10:00:00Z,\(email),email,outgoing,\(url),\"Forges, Fils & Cie,relance\n")
    truth.dirt["unclosed_quote"] = 1
    // Two sound lines after it: reading has to go on. They are mail, which plants nothing.
    for hour in 11...12 {
      text.row([
        "act-\(899_992 + hour)", "\(day.iso)T\(hour):00:00Z", email, "email", "outgoing", url,
        "Forges, Fils & Cie",
        "relance",
      ])
      truth.rows += 1
      truth.kinds["email", default: 0] += 1
    }
  }
}
