/// `survey/survey.csv`: the five conditions of adoption, asked each quarter, without a name.
enum SurveyTable {
  static let header = ["date", "team", "why", "how", "common_goal", "means", "trained"]

  /// One row an answer, 1 to 5; five of eight people answer, at least five where the team is large enough.
  static func file(of company: SampleCompany) -> SampleFile {
    var random = RandomSource(seed: company.parameters.seed, stream: "survey")
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(header)
    let parameters = company.parameters
    for month in stride(from: 2, to: parameters.months, by: 3) {
      let day = parameters.firstDay.firstOfMonth(plus: month) + 9
      guard day <= parameters.lastDay else { continue }
      for (index, team) in company.teams.enumerated() {
        let members = company.reps.count { $0.works(on: day) && $0.team(on: day) == index }
        let answers = min(members, max(5, members * 5 / 8 + random.below(3)))
        for _ in 0..<answers {
          let row = scores(team: team, day: day, parameters: parameters, random: &random)
          text.row([day.iso, team.name] + row.map(String.init))
          truth.rows += 1
          truth.kinds[team.name, default: 0] += 1
        }
      }
    }
    return SampleFile(path: "survey/survey.csv", bytes: text.bytes, truth: truth)
  }

  /// Why, how, common goal, means, trained; the team that does not adopt sees no reason and no common goal.
  private static func scores(
    team: SampleTeam, day: CalendarDay, parameters: SampleParameters, random: inout RandomSource
  ) -> [Int] {
    let means: [Double]
    if team.adopting {
      means = [3.8, 3.4, 3.6, 3.7, team.trained && day >= parameters.trainingWeek ? 4.2 : 2.7]
    } else {
      means = [2.0, 2.3, 1.9, 3.5, 2.2]
    }
    return means.map { max(1, min(5, Int(($0 + 0.8 * random.normal()).rounded()))) }
  }
}
