/// `training/training.csv`, with the headers of a Cornerstone transcript report.
struct TrainingExport {
  let company: SampleCompany

  static let header = [
    "User - User ID", "User - User Name", "Training - Training Title", "Training - Training Type",
    "Transcript - Transcript Status", "Transcript - Transcript Completed Date",
  ]
  /// The course that raises acceptance.
  static let invitationCourse = "Social Selling: inviter et être accepté"
  private static let otherCourses = ["RGPD, les bases", "Gamme 2026", "Négociation niveau 1"]

  /// The trained teams' course in the training week, and courses of everybody that change nothing.
  func file() -> SampleFile {
    var random = RandomSource(seed: company.parameters.seed, stream: "training")
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.header)
    func add(_ rep: SampleRep, _ title: String, _ type: String, _ status: String, _ day: CalendarDay?) {
      text.row([rep.email, rep.name, title, type, status, day?.american ?? ""])
      truth.rows += 1
      truth.kinds[title == Self.invitationCourse ? "invitation_course" : "other_course", default: 0] += 1
    }
    let week = company.parameters.trainingWeek
    for rep in company.reps {
      if company.teams[rep.team(on: week)].trained, rep.works(on: week) {
        add(rep, Self.invitationCourse, "Event", "Completed", week + random.below(2))
      }
      for course in Self.otherCourses where random.chance(0.6) {
        let day = company.parameters.firstDay + 20 + random.below(company.parameters.months * 26)
        guard day <= company.parameters.lastDay, rep.works(on: day), day.weekday < 5 else {
          add(rep, course, "Online Class", random.chance(0.5) ? "Registered" : "In Progress", nil)
          continue
        }
        add(rep, course, "Online Class", "Completed", day)
      }
    }
    return SampleFile(path: "training/training.csv", bytes: text.bytes, truth: truth)
  }
}
