import TerrainModel

extension FrenchAnswerWording {
  func cumulative(_ kpi: String, over span: CumulativeSpan) -> String {
    switch span {
    case .toDate(.all), .all: "\(kpi) de tout jusqu’à la fin de chaque période"
    case .toDate(.day): "\(kpi) du jour de fin de chaque période"
    case .toDate(.week): "\(kpi) depuis le début de la semaine, à la fin de chaque période"
    case .toDate(.month): "\(kpi) depuis le début du mois, à la fin de chaque période"
    case .toDate(.quarter): "\(kpi) depuis le début du trimestre, à la fin de chaque période"
    case .toDate(.year): "\(kpi) depuis le début de l’année, à la fin de chaque période"
    case .days(1): "\(kpi) du dernier jour de chaque période"
    case .days(let days): "\(kpi) des \(days) derniers jours de chaque période"
    }
  }

  func conversion(_ conversion: ConversionDefinition, conditions: [String]) -> String {
    let window =
      conversion.days < 2
      ? "au plus \(Language.fr.counted(conversion.days, "jour")) après" : "dans les \(conversion.days) jours"
    let entity =
      switch conversion.entity {
      case .contact: "même contact"
      case .account: "même compte"
      case .rep: "même commercial"
      }
    let condition = conditions.isEmpty ? "" : ", " + provided(conditions)
    return switch conversion.result {
    case .rate:
      "part de \(conversion.base) que suit \(conversion.conversion) (\(entity)) \(window)\(condition)"
    case .conversions:
      "nombre de \(conversion.conversion) qui suivent \(conversion.base) (\(entity)) \(window)\(condition)"
    }
  }

  func cohort(_ cohort: CohortDefinition) -> String {
    let transition =
      switch cohort.transition {
      case .retained: "avec \(cohort.measure) dans la période et dans la précédente"
      case .activated:
        "avec \(cohort.measure) pour la toute première fois, déjà présents dans la période précédente"
      case .reactivated: "de nouveau avec \(cohort.measure), pas dans la période précédente mais plus tôt"
      case .lapsed:
        "avec \(cohort.measure) dans la période précédente et plus dans celle-ci, quoique présents"
      case .atRisk:
        "sans \(cohort.measure) dans la période ni dans la précédente, quoique présents dans les deux"
      case .joined: "qui n’étaient pas là dans la période précédente"
      case .left: "de la période précédente qui ne sont plus là"
      }
    return "nombre de commerciaux \(transition)"
  }

  func habit(_ habit: HabitDefinition) -> String {
    let others = habit.fewerThan.map { ", sans ceux qui en ont \($0) dans autant de semaines" } ?? ""
    let weeks =
      habit.outOf == 1 ? "de la dernière semaine entière" : "des \(habit.outOf) dernières semaines entières"
    return
      "nombre de commerciaux avec au moins \(habit.perWeek) \(habit.measure) par semaine dans au moins \(habit.weeks) \(weeks)\(others)"
  }

  func ended(_ conditions: [String]) -> String {
    "ce qui finit autrement que par \(conditions.joined(separator: " et ")) comptant comme ouvert jusque-là"
  }

  func lacks(_ time: String) -> String { "\(time) n’est pas venu à la date d’arrêté" }

  func age(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max
      ? "vieux d’au moins \(Language.fr.counted(days.lowerBound, "jour"))"
      : "vieux de \(days.lowerBound) à \(Language.fr.counted(days.upperBound, "jour"))"
  }

  var workingDays: String {
    "du lundi au vendredi, jours de la période jusqu’à la date d’arrêté, sans les jours fériés"
  }
}
