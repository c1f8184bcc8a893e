import TerrainModel

/// Answers in English.
struct EnglishAnswerWording: AnswerWording {
  var interval: String { "95% interval" }
  var nothing: String { "No figure answers this question." }
  var restricted: String { "With figures of single reps and small groups: not to be passed on." }
  var yes: String { "yes" }
  var no: String { "no" }

  func held(_ held: KPIList.Held) -> String {
    switch held {
    case .rows: yes
    case .noRows: "export there, no such rows"
    case .nothing: no
    }
  }

  func title(_ title: DefinitionTitle) -> String {
    switch title {
    case .name: "Name"
    case .label: "Label"
    case .meaning: "Meaning"
    case .made: "Made of"
    case .unit: "Unit"
    case .better: "Better"
    case .source: "Defined by"
    case .link: "Link"
    case .maturity: "Can be judged after"
    case .fewestCases: "Fewest cases"
    case .hash: "Definition no."
    case .place: "Defined in"
    case .fed: "In the exports"
    case .dimensions: "Can be cut by"
    case .history: "Past periods"
    }
  }

  func withheld(_ parts: [String]) -> String { "Not shown: \(parts.joined(separator: "; "))." }

  func withheldScope(_ count: String) -> String {
    "Not shown: \(Language.en.counted(count, "figure")) that the conditions narrow down to too few reps."
  }

  func fewCases(_ kpi: String, _ count: String, minimum: String) -> String {
    "\(kpi): \(Language.en.counted(count, "value rests", "values rest")) on fewer than \(Language.en.counted(minimum, "case")), too few to be read as more than a count."
  }

  func readableUpTo(_ day: String, option: String, _ kpis: String) -> String {
    "Readable up to \(day), with \(option): \(kpis)."
  }

  func unsaid(_ dimension: String, column: String, origin: MemberOrigin, _ kpis: String?) -> String {
    let place =
      switch origin {
      case .rep: "a column of the export that its format maps to “\(column)”"
      case .peopleFile: "the people file (column “\(column)”), by the rep whom a row names"
      case .export: "a column of the export, or of one it is joined to, that a format maps to “\(column)”"
      }
    return "\(dimension): no row says it\(kpis.map { " for \($0)" } ?? ""). It would come from \(place)."
  }

  func unfed(_ names: String) -> String { "The exports do not hold what these are made of: \(names)." }

  func withoutDimension(_ names: String) -> String {
    "Left out, as their records do not say: \(names)."
  }

  func unit(_ unit: Unit, currency: String) -> String {
    switch unit {
    case .count: "count"
    case .share: "%"
    case .money: currency
    case .days: "days"
    case .ratio: "ratio"
    case .points: "points"
    case .moneyPerDay: "\(currency)/day"
    }
  }

  func better(_ direction: KPIDefinition.Direction, _ number: (Double) -> String) -> String {
    switch direction {
    case .up: "higher"
    case .down: "lower"
    case .band(let low, let high): "between \(number(low)) and \(number(high))"
    }
  }

  var noHistory: String {
    "not compared: it is a state of today, of which past periods still change (series: false); it has no trend, signals, forecast or restatements"
  }

  func aggregate(_ aggregate: Aggregate, percentile: String, of quantity: String) -> String {
    switch aggregate {
    case .count: "number of \(quantity)"
    case .sum: "sum of \(quantity)"
    case .distinct: "number of different \(quantity)"
    case .average: "average \(quantity)"
    case .median: "median \(quantity)"
    case .percentile: "percentile \(percentile) of \(quantity)"
    case .minimum: "least \(quantity)"
    case .maximum: "greatest \(quantity)"
    case .activeDays: "days of reps with at least one of the \(quantity)"
    case .activeWorkingDays:
      "days of reps, worked in their region, with at least one of the \(quantity)"
    case .distinctByRep: "number of different \(quantity), told apart by rep"
    case .lastValue: "latest \(quantity) of each rep, averaged over reps"
    case .survivalMedian: "Kaplan–Meier median of the \(quantity), what has not ended counting as open"
    }
  }

  func rows(of record: RecordKind) -> String {
    switch record {
    case .activity: "activities"
    case .invitation: "invitations"
    case .connection: "connections"
    case .opportunity: "opportunities"
    case .stageChange: "stage changes"
    case .periodCount: "usage counts"
    case .training: "trainings"
    case .gauge: "readings of a score"
    case .seat: "licences"
    case .spend: "expenses"
    case .survey: "survey answers"
    case .fieldNote: "field notes"
    case .decision: "decisions"
    case .exchangeRate: "exchange rates"
    case .person: "people"
    case .account: "accounts"
    case .product: "products"
    case .contact: "contacts"
    case .holiday: "holidays"
    case .control: "control figures"
    }
  }

  func quantity(_ name: String, among rows: String) -> String { "\(name) of \(rows)" }

  func days(from first: String, to last: String) -> String { "days from \(first) to \(last)" }

  func condition(_ dimension: String, _ members: [String], excluded: Bool) -> String {
    "\(dimension) is \(excluded ? "not " : "")\(members.joined(separator: " or "))"
  }

  func window(_ window: EventWindow) -> String {
    "\(window.to.rawValue) comes at most \(Language.en.counted(window.days, "day")) after \(window.from.rawValue)"
  }

  func touch(_ touch: TouchCondition) -> String {
    let claim =
      switch touch.claim {
      case .any: "a \(touch.channel.rawValue) touch reached the account or a contact of it"
      case .first: "the first touch of its account or contacts was \(touch.channel.rawValue)"
      case .none: "no \(touch.channel.rawValue) touch reached the account or a contact of it"
      }
    let until =
      switch touch.until {
      case .created: "its creation"
      case .closed: "its close"
      }
    return "\(claim), from \(Language.en.counted(touch.daysBefore, "day")) before creation until \(until)"
  }

  func datedBy(_ time: String) -> String { "dated by \(time)" }

  func provided(_ conditions: [String]) -> String { "where " + conditions.joined(separator: " and ") }
}
