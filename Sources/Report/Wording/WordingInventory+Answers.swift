import TerrainModel

extension WordingInventory {
  /// What `AnswerWording` says; where it takes names or numbers, these are stand-ins.
  static func answers(_ words: any AnswerWording) -> [(name: String, text: String)] {
    answerTitles(words) + answerSentences(words) + definitions(words) + explanations(words)
  }

  private static func answerTitles(_ words: any AnswerWording) -> [(name: String, text: String)] {
    DefinitionTitle.allCases.map { ("definition.\($0)", words.title($0)) }
      + KPIList.Held.allCases.map { ("held.\($0)", words.held($0)) }
      + WorkbookTitle.allCases.map { ("workbook.\($0)", words.title($0)) } + [
        ("answer.interval", words.interval), ("answer.yes", words.yes), ("answer.no", words.no),
        ("answer.line", words.line), ("answer.day", words.day), ("answer.madeOf", words.madeOf),
      ]
  }

  private static func answerSentences(_ words: any AnswerWording) -> [(name: String, text: String)] {
    [
      ("answer.nothing", words.nothing), ("answer.restricted", words.restricted),
      ("answer.withheld", words.withheld(["a", "b"])), ("answer.withheldScope", words.withheldScope("7")),
      ("answer.fewCases", words.fewCases("kpi", "7", minimum: "20")),
      ("answer.fewCases.one", words.fewCases("kpi", "1", minimum: "20")),
      ("answer.readableUpTo", words.readableUpTo("7", option: "--to", "kpi")),
      ("answer.unfed", words.unfed("kpi")), ("answer.withoutDimension", words.withoutDimension("kpi")),
      ("answer.unsaid", words.unsaid("x", column: "team", origin: .peopleFile, nil)),
      ("answer.unsaid.rep", words.unsaid("x", column: "rep", origin: .rep, nil)),
      ("answer.unsaid.some", words.unsaid("x", column: "source", origin: .export, "kpi")),
      ("answer.firstRows", words.firstRows("7", of: "9", file: "kpis.csv")),
      ("answer.someFigures", words.someFigures(withGroups: false)),
      ("answer.someFigures.groups", words.someFigures(withGroups: true)),
    ]
  }

  private static func definitions(_ words: any AnswerWording) -> [(name: String, text: String)] {
    let directions: [KPIDefinition.Direction] = [.up, .down, .band(low: 1, high: 2)]
    let touches = TouchCondition.Claim.allCases.flatMap { claim in
      TouchCondition.Until.allCases.map { until in
        (
          "touch.\(claim).\(until)",
          words.touch(TouchCondition(channel: .social, daysBefore: 90, until: until, claim: claim))
        )
      }
    }
    let conversions = ConversionDefinition.Entity.allCases.flatMap { entity in
      ConversionDefinition.Result.allCases.map { result in
        let conversion = ConversionDefinition(
          base: "base", conversion: "followed", entity: entity, days: 30, result: result)
        return ("conversion.\(entity).\(result)", words.conversion(conversion, conditions: []))
      }
    }
    let spans: [CumulativeSpan] = Grain.allCases.map { .toDate($0) } + [.days(1), .days(30), .all]
    return Unit.allCases.map { ("unit.\($0)", words.unit($0, currency: "EUR")) }
      + directions.map { ("better.\($0.name)", words.better($0) { "\(Int($0))" }) }
      + Aggregate.allCases.map { ("aggregate.\($0)", words.aggregate($0, percentile: "90", of: "x")) }
      + RecordKind.allCases.map { ("rows.\($0)", words.rows(of: $0)) } + touches + conversions
      + spans.map { ("cumulative.\($0)", words.cumulative("kpi", over: $0)) }
      + CohortDefinition.Transition.allCases.map {
        ("cohort.\($0)", words.cohort(CohortDefinition(measure: "x", transition: $0)))
      }
      + [
        ("habit", words.habit(HabitDefinition(measure: "x", perWeek: 3, weeks: 2, outOf: 4))),
        ("workingDays", words.workingDays), ("noHistory", words.noHistory),
        ("quantity", words.quantity("amount", among: "x")),
        ("days", words.days(from: "created", to: "closed")),
        ("condition", words.condition("team", ["a", "b"], excluded: false)),
        ("condition.excluded", words.condition("team", ["a"], excluded: true)),
        ("window", words.window(EventWindow(from: .created, to: .closed, days: 14))),
        ("datedBy", words.datedBy("closed")), ("provided", words.provided(["a", "b"])),
      ]
  }

  private static func explanations(_ words: any AnswerWording) -> [(name: String, text: String)] {
    Explanation.Role.allCases.map { ("role.\($0)", words.role($0)) }
      + LessonRemark.allCases.map { ("remark.\($0)", words.remark($0)) } + [
        ("obstacle.linesGone", words.obstacle(.linesGone(file: "a.csv"))),
        ("moreRows", words.moreRows(7, "7")), ("moreRows.one", words.moreRows(1, "1")),
        ("definitionHash", words.definitionHash("00ff")), ("printedBy", words.printedBy(["run"])),
        ("printedBy.none", words.printedBy([])), ("lesson", words.lesson("touch")),
        ("withinStrata", words.withinStrata("segment")),
      ]
  }
}
