import TerrainModel

extension EnglishAnswerWording {
  func cumulative(_ kpi: String, over span: CumulativeSpan) -> String {
    switch span {
    case .toDate(.all), .all: "\(kpi) of everything up to the end of each period"
    case .toDate(let grain): "\(kpi) from the start of the \(grain.rawValue) to the end of each period"
    case .days(1): "\(kpi) of the last day of each period"
    case .days(let days): "\(kpi) of the last \(days) days of each period"
    }
  }

  func conversion(_ conversion: ConversionDefinition, conditions: [String]) -> String {
    let window = "within \(Language.en.counted(conversion.days, "day"))"
    let entity = conversion.entity.rawValue
    let condition = conditions.isEmpty ? "" : ", " + provided(conditions)
    return switch conversion.result {
    case .rate:
      "share of \(conversion.base) followed by \(conversion.conversion) of the same \(entity) \(window)\(condition)"
    case .conversions:
      "number of \(conversion.conversion) that follow \(conversion.base) of the same \(entity) \(window)\(condition)"
    }
  }

  func cohort(_ cohort: CohortDefinition) -> String {
    let transition =
      switch cohort.transition {
      case .retained: "with \(cohort.measure) in the period and in the one before"
      case .activated: "with \(cohort.measure) for the first time of all, there in the period before too"
      case .reactivated: "with \(cohort.measure) again, not in the period before but earlier"
      case .lapsed: "with \(cohort.measure) in the period before and not in this one, though still there"
      case .atRisk: "without \(cohort.measure) in the period and in the one before, though there in both"
      case .joined: "who were not there in the period before"
      case .left: "of the period before who are not there any more"
      }
    return "number of reps \(transition)"
  }

  func habit(_ habit: HabitDefinition) -> String {
    let others = habit.fewerThan.map { ", without those who have \($0) in as many weeks" } ?? ""
    let weeks = habit.outOf == 1 ? "last whole week" : "last \(habit.outOf) whole weeks"
    return
      "number of reps with at least \(habit.perWeek) \(habit.measure) a week in at least \(habit.weeks) of the \(weeks)\(others)"
  }

  func ended(_ conditions: [String]) -> String {
    "what ends otherwise than by \(conditions.joined(separator: " and ")) counting as open until then"
  }

  func lacks(_ time: String) -> String { "\(time) has not come by the as-of day" }

  func age(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max
      ? "at least \(Language.en.counted(days.lowerBound, "day")) old"
      : "\(days.lowerBound) to \(Language.en.counted(days.upperBound, "day")) old"
  }

  var workingDays: String { "Mondays to Fridays of the period up to the as-of day, without holidays" }
}
