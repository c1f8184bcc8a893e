import TerrainModel

/// `report.md`: the report's sentences for mail, chat and diff. Everything is escaped, so that no name can become a
/// link, an image or markup.
struct MarkdownReport {
  private let context: RenderContext
  private var lines: [String] = []
  private var words: any Wording { context.words }

  init(context: RenderContext) {
    self.context = context
    addTop()
    addObjectives()
    addSituation()
    addAttributions()
    addEvidence()
    addData()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func addTop() {
    let result = context.result
    lines.append("# \(Self.escaped(result.pipeline.title[context.language]))")
    lines.append("")
    lines.append(
      Self.escaped("\(words.asOf(context.days.long(result.asOf))). \(Headline(context: context).text)"))
    addHeading(.nextSteps)
    for (number, step) in result.nextSteps.enumerated() {
      lines.append("\(number + 1). \(Self.escaped(words.nextStep(step, context.stepTexts)))")
    }
  }

  private mutating func addObjectives() {
    addHeading(.objectives)
    guard !context.result.objectives.isEmpty else {
      return addParagraph(words.absence(context.result.plan == nil ? .plan : .objectives))
    }
    addTable(
      [.objective, .actual, .expected, .target, .forecast, .probability, .status].map { words.column($0) },
      context.result.objectives.map { shared in
        let cells = ObjectiveCells(context: context, shared: shared)
        return [
          cells.label, cells.actual, cells.expected, cells.target, cells.forecast, cells.probability,
          cells.status,
        ]
      })
    addHeading(.smart)
    for shared in context.result.objectives {
      let letters = SmartLetter.allCases.map { letter in
        let outcome = words.outcome(letter.verdict(in: shared.verdict.smart).outcome)
        return "\(words.letter(letter)) (\(outcome)) "
          + SmartText(context: context, shared: shared).sentence(letter)
      }
      lines.append(
        "- **\(Self.escaped(shared.verdict.objective.label[context.language]))** "
          + Self.escaped(letters.joined(separator: " ")))
    }
  }

  private mutating func addSituation() {
    addHeading(.situation)
    let months = MonthlySeries.company(context.result.values).filter { $0.latest != nil }
    guard !months.isEmpty else { return addParagraph(words.absence(.figures)) }
    addTable(
      [.kpi, .period, .latest, .before, .cases].map { words.column($0) },
      months.map { series in
        [
          context.kpiLabel(series.kpi), series.latest.map { context.days.period($0.period) } ?? "",
          series.latest.map { context.text($0) } ?? RenderContext.unknown,
          context.usualBefore(series),
          series.latest.map { context.numbers.integer($0.count) } ?? "",
        ]
      })
  }

  private mutating func addAttributions() {
    let texts = AttributionText.whole(context)
    guard !texts.isEmpty else { return }
    addHeading(.attribution)
    for text in texts {
      lines.append("**\(Self.escaped(text.title))** " + Self.escaped(text.base))
      lines.append("")
      addTable(text.columns, text.rows)
      lines.append("")
      addParagraph("\(text.order) \(text.joins)")
      lines.append("")
    }
    addParagraph(words.guide(.attribution))
  }

  private mutating func addEvidence() {
    addHeading(.signals)
    if context.result.signals.isEmpty { addParagraph(words.absence(.signals)) }
    for signal in context.result.signals {
      let value = signal.value
      lines.append(
        "- "
          + Self.escaped(
            "\(context.kpiLabel(value.kpi)), \(context.memberLabel(value)), \(context.days.period(value.period))\(words.colon)"
              + "\(context.text(value)), \(words.signal(signal.rule))"))
    }
    addHeading(.observations)
    if context.result.observations.isEmpty { addParagraph(words.absence(.comparisons)) }
    for observation in context.result.observations {
      let text = ObservationText(phrasing: context.phrasing, observation: observation)
      lines.append(
        "- **\(Self.escaped(context.questionLabel(observation)))** "
          + Self.escaped("\(text.sentence) [\(observation.grade.rawValue), \(text.cases)]"))
    }
    addHeading(.ledger)
    if context.result.lessons.isEmpty { addParagraph(words.absence(.lessons)) }
    for lesson in context.result.lessons {
      lines.append(
        "- **\(Self.escaped(context.questionLabel(lesson.observation)))** "
          + Self.escaped(
            "\(words.lessonStatus(lesson.status))\(words.semicolon)\(words.column(.recheck)) \(context.days.long(lesson.recheckOn))"
          ))
    }
  }

  private mutating func addData() {
    addHeading(.rowAccount)
    for sentence in RowSums(context: context).sentences { lines.append("- \(Self.escaped(sentence))") }
    addHeading(.unmatched)
    if context.result.unmatched.isEmpty { addParagraph(words.absence(.unmatched)) }
    for name in UnmatchedOrder.sorted(context.result.unmatched).prefix(20) {
      lines.append("- " + Self.escaped(words.nextStep(.repair(name), context.stepTexts)))
    }
    addRestatements()
    let withheld = WithheldText(context: context).sentences
    guard !withheld.isEmpty else { return }
    addHeading(.notShown)
    for sentence in withheld { lines.append("- \(Self.escaped(sentence))") }
  }

  private mutating func addRestatements() {
    let text = RestatementText(context: context)
    guard !text.shown.isEmpty else { return }
    addHeading(.restatements)
    addTable(
      [words.column(.kpi), words.column(.group), words.column(.period)]
        + [ColumnTitle.Evidence.statedBefore, .statedNow, .movedBy].map { words.column($0) },
      text.shown.map { restatement in
        [
          context.kpiLabel(restatement.kpi), text.group(restatement), restatement.period,
          text.before(restatement), text.after(restatement), text.causes(of: restatement),
        ]
      })
    if let rest = text.rest {
      lines.append("")
      addParagraph(rest)
    }
  }

  private mutating func addHeading(_ heading: Heading) {
    lines += ["", "## \(Self.escaped(words.heading(heading)))", ""]
  }

  private mutating func addParagraph(_ text: String) { lines.append(Self.escaped(text)) }

  private mutating func addTable(_ titles: [String], _ rows: [[String]]) {
    lines.append("| " + titles.map(Self.escaped).joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: " --- |", count: titles.count))
    for row in rows { lines.append("| " + row.map(Self.escaped).joined(separator: " | ") + " |") }
  }

  /// Backslashes before everything that CommonMark or HTML could take for markup; no line ends, no control characters.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "!", "#", "&", "~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default:
        if scalar.properties.generalCategory == .control {
          escaped += " "
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
