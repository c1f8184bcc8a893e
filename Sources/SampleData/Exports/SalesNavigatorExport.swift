/// `salesnav/*.csv`: the activity rows of Analytics Services, and the usage report of each month.
struct SalesNavigatorExport {
  let company: SampleCompany

  static let activityHeader = ["activityId", "activityType", "createdAt", "seatId", "memberIdentityKey"]
  static let usageHeader = [
    "Name", "Email", "Start date", "End date", "Days Active", "Searches Performed", "Profile Views",
    "Leads Saved", "Accounts Saved", "InMails Sent", "InMails Accepted", "Messages Sent", "SSI",
  ]

  /// The activity file and one usage report for each month.
  func files() -> [SampleFile] {
    [activity()] + (0..<company.parameters.months).map(usage)
  }

  private func activity() -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.activityHeader)
    for (serial, event) in company.navigatorEvents.enumerated() {
      text.row([
        "a\(serial)", event.kind.rawValue, event.time.salesNavigator, company.reps[event.rep].seatID,
        event.member,
      ])
      truth.rows += 1
      truth.kinds[event.kind.rawValue, default: 0] += 1
    }
    return SampleFile(path: "salesnav/activity.csv", bytes: text.bytes, truth: truth)
  }

  /// The days that a month's report covers: the month, but once whole weeks around it, as the admin
  /// screen widens a long range without saying so.
  static func period(month: Int, parameters: SampleParameters) -> (first: CalendarDay, last: CalendarDay) {
    let first = parameters.firstDay.firstOfMonth(plus: month)
    let last = min(parameters.lastDay, parameters.firstDay.firstOfMonth(plus: month + 1) - 1)
    guard month == parameters.months / 2 - 1 else { return (first, last) }
    return (first.monday, last.monday + 6)
  }

  private func usage(month: Int) -> SampleFile {
    let (first, last) = Self.period(month: month, parameters: company.parameters)
    let start = company.parameters.firstDay.firstOfMonth(plus: month)
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.usageHeader)
    let tallies = tallies(from: first, through: last)
    for (index, rep) in company.reps.enumerated()
    where rep.start <= last && (rep.end.map { $0 >= first } ?? true) {
      let counts: [String]
      if rep.onboarded {
        counts = tallies[index].cells + [ssi(of: rep, index: index, month: month, on: last)]
        truth.kinds["active", default: 0] += 1
      } else {
        counts = [String](repeating: "", count: 9)
        truth.kinds["never_onboarded", default: 0] += 1
      }
      text.row([rep.name, rep.email, first.american, last.american] + counts)
      truth.rows += 1
      if first != start { truth.dirt["widened_period", default: 0] += 1 }
    }
    let (year, number, _) = start.civil
    return SampleFile(
      path: "salesnav/usage-\(year)-\(Instant.twoDigits(number)).csv", bytes: text.bytes, truth: truth)
  }

  /// What one rep did in one period.
  private struct Tally {
    var days: Set<CalendarDay> = []
    var events: [SampleNavigatorEvent.Kind: Int] = [:]
    var inMails = 0
    var inMailsAccepted = 0
    var messages = 0

    /// `Days Active` to `Messages Sent`.
    var cells: [String] {
      [
        days.count, events[.searchPerformed] ?? 0, events[.profileViewed] ?? 0, events[.savedLead] ?? 0,
        events[.savedAccount] ?? 0, inMails, inMailsAccepted, messages,
      ].map(String.init)
    }
  }

  private func tallies(from first: CalendarDay, through last: CalendarDay) -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: company.reps.count)
    let span = first.start..<(last + 1).start
    for event in company.navigatorEvents where span.contains(event.time.seconds) {
      tallies[event.rep].days.insert(event.time.day)
      tallies[event.rep].events[event.kind, default: 0] += 1
    }
    for activity in company.activities where span.contains(activity.time.seconds) {
      switch (activity.kind, activity.outgoing) {
      case (.inmail, true): tallies[activity.rep].inMails += 1
      case (.inmail, false): tallies[activity.rep].inMailsAccepted += 1
      case (.message, true): tallies[activity.rep].messages += 1
      default: continue
      }
      if activity.outgoing { tallies[activity.rep].days.insert(activity.time.day) }
    }
    return tallies
  }

  /// The Social Selling Index: from about 25 to about 65 with adoption, a little restless.
  private func ssi(of rep: SampleRep, index: Int, month: Int, on day: CalendarDay) -> String {
    let restless = (index * 31 + month * 17) % 9
    return "\(24 + index % 7 + Int(36 * rep.intensity(on: min(day, rep.end ?? day))) + restless)"
  }
}
