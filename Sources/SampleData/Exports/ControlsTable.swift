/// `finance/controls.csv`: what finance and sales controlling state of revenue, our own plain layout.
///
/// Planted: the last quarter is the exports' to the cent; of the quarter before, finance books the last deal of its last
/// three days in the next one; and sales controlling counts a year of the team that somebody has joined since by the
/// teams of today.
enum ControlsTable {
  static let header = ["kpi", "start", "end", "value", "currency", "team", "stated_by"]

  static func file(of company: SampleCompany) -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(header)
    let last = company.parameters.lastDay
    let months = company.parameters.months
    func month(_ back: Int) -> CalendarDay { company.parameters.firstDay.firstOfMonth(plus: months - back) }
    func add(_ first: CalendarDay, _ end: CalendarDay, _ amount: Double, _ team: String, _ who: String) {
      text.row(["revenue", first.iso, end.iso, DealWords.amount(amount), "EUR", team, who])
      truth.rows += 1
      truth.kinds[who, default: 0] += 1
    }
    let won = company.deals.filter { $0.outcome == .won && $0.amount != nil }
    func closed(_ first: CalendarDay, _ end: CalendarDay) -> [SampleDeal] {
      won.filter { (first...end).contains(closingDay(of: $0, in: company)) }
    }
    func sum(_ deals: [SampleDeal]) -> Double { deals.reduce(0) { $0 + ($1.amount ?? 0) } }
    if months >= 3 { add(month(3), last, sum(closed(month(3), last)), "", "Finance") }
    if months >= 6 {
      let quarter = closed(month(6), month(3) - 1)
      let late = quarter.filter { closingDay(of: $0, in: company) > month(3) - 4 }
        .max { ($0.amount ?? 0, $0.serial) < ($1.amount ?? 0, $1.serial) }
      add(month(6), month(3) - 1, sum(quarter) - (late?.amount ?? 0), "", "Finance")
    }
    if months >= 12, let team = joinedTeam(company) {
      let own = closed(month(12), last).filter { deal in
        deal.rep.map { company.reps[$0].team(on: last) == team } ?? false
      }
      add(month(12), last, sum(own), company.teams[team].name, "Sales controlling")
    }
    return SampleFile(path: "finance/controls.csv", bytes: text.bytes, truth: truth)
  }

  /// The team of the rep who moved last, today.
  private static func joinedTeam(_ company: SampleCompany) -> Int? {
    let last = company.parameters.lastDay
    return company.reps.filter { $0.memberships.count > 1 && $0.works(on: last) && $0.hubSpotID.isEmpty }
      .max { ($0.memberships.last?.start ?? last) < ($1.memberships.last?.start ?? last) }?.team(on: last)
  }

  /// The day that the exports say, on the clock of Paris.
  private static func closingDay(of deal: SampleDeal, in company: SampleCompany) -> CalendarDay {
    deal.inHubSpot
      ? deal.closing.parisDay : DealWords(deal: deal).closeDate(lastDay: company.parameters.lastDay)
  }
}
