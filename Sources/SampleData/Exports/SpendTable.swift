/// `spend/spend.csv`: what the programme costs, our own plain layout; the tactic is empty for what serves none.
enum SpendTable {
  static let header = ["date", "category", "description", "amount", "currency", "tactic"]

  /// Seats each month, content, webinars each quarter, and the training.
  static func file(of company: SampleCompany) -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(header)
    func add(_ day: CalendarDay, _ category: String, _ description: String, _ cents: Int, _ tactic: String) {
      guard day <= company.parameters.lastDay else { return }
      let amount = "\(cents / 100).\(Instant.twoDigits(cents % 100))"
      text.row([day.iso, category, description, amount, "EUR", tactic])
      truth.rows += 1
      truth.kinds[category, default: 0] += 1
    }
    let parameters = company.parameters
    let week = parameters.trainingWeek
    for month in 0..<parameters.months {
      let first = parameters.firstDay.firstOfMonth(plus: month)
      let next = parameters.firstDay.firstOfMonth(plus: month + 1)
      let seats = company.reps.count { $0.works(on: first) }
      add(first, "tools", "Sales Navigator, \(seats) seats", seats * 8_999, "social-selling")
      add(first + 9, "content", "Articles et visuels", 120_000 + month % 5 * 7_500, "content")
      if month % 3 == 2 { add(first + 14, "events", "Webinar \"mesure en ligne\"", 350_000, "webinars") }
      if month % 6 == 4 { add(first + 20, "events", "Stand, salon de Lyon", 980_000, "") }
      if week >= first && week < next {
        add(week, "training", TrainingExport.invitationCourse, 960_000, "invitation-training")
      }
    }
    return SampleFile(path: "spend/spend.csv", bytes: text.bytes, truth: truth)
  }
}
