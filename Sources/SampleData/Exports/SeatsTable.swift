/// `seats/seats.csv`: which paid seat is whose, our own plain layout.
enum SeatsTable {
  static let header = ["rep", "product", "assigned", "activated", "last_active", "monthly_cost"]
  static let monthlyCost = "89.99"

  /// One seat a rep; `activated` and `last_active` are empty for seats that nobody ever used.
  static func file(of company: SampleCompany) -> SampleFile {
    var lastActive = [CalendarDay?](repeating: nil, count: company.reps.count)
    for event in company.navigatorEvents { lastActive[event.rep] = event.time.day }
    for activity in company.activities where activity.outgoing && activity.kind == .inmail {
      lastActive[activity.rep] = max(lastActive[activity.rep] ?? activity.time.day, activity.time.day)
    }
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(header)
    for (index, rep) in company.reps.enumerated() {
      let assigned = max(rep.start, company.parameters.firstDay)
      let activated = rep.onboarded ? assigned + 1 + index % 6 : nil
      let latest = rep.onboarded ? max(lastActive[index] ?? assigned, activated ?? assigned) : nil
      text.row([
        rep.email, "Sales Navigator Advanced", assigned.iso, activated?.iso ?? "", latest?.iso ?? "",
        monthlyCost,
      ])
      truth.rows += 1
      truth.kinds[rep.onboarded ? "activated" : "never_activated", default: 0] += 1
    }
    return SampleFile(path: "seats/seats.csv", bytes: text.bytes, truth: truth)
  }
}
