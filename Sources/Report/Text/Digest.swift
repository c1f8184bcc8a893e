import TerrainModel

/// One screen for the terminal, and the file that the bare command shows again.
struct Digest {
  private let context: RenderContext
  private let width: Int
  private let isColored: Bool
  private var lines: [String] = []

  init(context: RenderContext, width: Int, isColored: Bool) {
    self.context = context
    self.width = width
    self.isColored = isColored
    addTop()
    addSteps()
    addObjectives()
    addObservations()
    addRows()
    add("")
    add(context.words.reportIs("report.html"))
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func addTop() {
    let result = context.result
    add(result.pipeline.title[context.language], .bold)
    add("\(context.words.asOf(context.days.long(result.asOf))) · \(Headline(context: context).text)")
  }

  private mutating func addSteps() {
    addHeading(.nextSteps)
    for (number, step) in context.result.nextSteps.prefix(5).enumerated() {
      add("  \(number + 1). \(context.words.nextStep(step, context.stepTexts))", hang: 5)
    }
  }

  private mutating func addObjectives() {
    let objectives = context.result.objectives
    guard !objectives.isEmpty else { return }
    addHeading(.objectives)
    let statuses = objectives.map { context.words.status($0.verdict.status) }
    let longest = statuses.map(\.count).max() ?? 0
    for (shared, status) in zip(objectives, statuses).prefix(8) {
      let verdict = shared.verdict
      let kpi = verdict.objective.kpi
      let chance = verdict.forecast.map { context.probability($0.probability) } ?? RenderContext.unknown
      let progress =
        shared.isWithheld
        ? context.words.guide(.withheld)
        : "\(context.text(verdict.actual?.value, kpi)) / \(context.text(verdict.objective.target, kpi))"
      let label = verdict.objective.label[context.language]
      add(
        "  \(padded(status, longest))  \(leftPadded(chance, 6))  \(label)\(context.words.colon)\(progress)",
        Style(verdict.status), hang: longest + 12)
    }
  }

  private mutating func addObservations() {
    let told = context.result.observations.filter { $0.verdict != .cannotTell }
    guard !told.isEmpty else { return }
    addHeading(.observations)
    for observation in told.prefix(3) {
      let text = ObservationText(phrasing: context.phrasing, observation: observation)
      let difference =
        observation.verdict == .noDifferenceThatMatters ? "" : " \(text.differenceAndInterval)"
      add(
        "  \(context.questionLabel(observation))\(context.words.colon)\(text.lead.lowercasedFirst)\(difference) [\(observation.grade.rawValue)]",
        hang: 4)
    }
  }

  private mutating func addRows() {
    addHeading(.rowAccount)
    for sum in RowSums(context: context).sentences { add("  \(sum)") }
    if !context.result.reconciliations.isEmpty {
      add("  \(ReconciliationText(context: context).sums)")
    }
    if !context.result.rows.isBalanced { add("  \(context.words.guide(.rowsDoNotBalance))", .red) }
  }

  private mutating func addHeading(_ heading: Heading) {
    add("")
    add(context.words.heading(heading), .bold)
  }

  private enum Style: String {
    case plain = ""
    case bold = "1"
    case green = "32"
    case yellow = "33"
    case red = "31"

    init(_ status: ObjectiveVerdict.Status) {
      switch status {
      case .hit, .onTrack: self = .green
      case .atRisk: self = .yellow
      case .missed, .offTrack: self = .red
      case .notStarted, .cannotTell: self = .plain
      }
    }
  }

  /// One line, or several where it is longer than the screen is wide; what follows is indented by `hang`.
  private mutating func add(_ text: String, _ style: Style = .plain, hang: Int = 2) {
    for line in wrapped(text.onOneLine, hang: hang) {
      lines.append(
        isColored && style != .plain ? "\u{1B}[\(style.rawValue)m\(line)\u{1B}[0m" : line)
    }
  }

  private func wrapped(_ text: String, hang: Int) -> [String] {
    guard text.count > width else { return [text] }
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    for word in text.split(separator: " ") {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst && line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hang) + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line = String(repeating: " ", count: hang) + line.dropFirst(width)
      }
    }
    return lines + [line]
  }

  private func padded(_ text: String, _ length: Int) -> String {
    text + String(repeating: " ", count: max(0, length - text.count))
  }

  private func leftPadded(_ text: String, _ length: Int) -> String {
    String(repeating: " ", count: max(0, length - text.count)) + text
  }
}
