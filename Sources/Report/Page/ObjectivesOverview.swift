import TerrainModel

/// The objectives on one screen.
struct ObjectivesOverview {
  let context: RenderContext

  func draw(in main: inout Markup) {
    main.element("section", ["class": "first", "id": "objectives", "aria-labelledby": "objectives-title"]) {
      section in
      section.element("h2", ["id": "objectives-title"], text: context.words.heading(.objectives))
      guard !context.result.objectives.isEmpty else {
        return section.absent(context.words.absence(.objectives))
      }
      table.draw(in: &section)
      section.guide(context.words.guide(.bullet))
    }
    main.newline()
  }

  private var table: TableMarkup {
    let words = context.words
    return TableMarkup(
      columns: [
        .init(words.column(.objective)), .init(words.column(.progress)),
        .init(words.column(.actual), isNumber: true), .init(words.column(.expected), isNumber: true),
        .init(words.column(.target), isNumber: true), .init(words.column(.forecast), isNumber: true),
        .init(words.column(.probability), isNumber: true), .init(words.column(.status)),
      ],
      rows: context.result.objectives.map(row), stacks: true)
  }

  private func row(_ shared: ShareableResult.SharedObjective) -> [TableMarkup.Cell] {
    let cells = ObjectiveCells(context: context, shared: shared)
    let verdict = shared.verdict
    let objective = verdict.objective
    return [
      .head(
        cells.label,
        remark: context.words.deadlineAndOwner(context.days.short(objective.deadline), owner: objective.owner)
      ),
      .drawing { cell in
        guard !shared.isWithheld else {
          return cell.element("small", text: context.words.guide(.withheld))
        }
        BulletChart(
          actual: verdict.actual?.value,
          expected: verdict.expectedByNow == objective.target ? nil : verdict.expectedByNow,
          target: objective.target, low: verdict.forecast?.low, high: verdict.forecast?.high,
          statusClass: verdict.status.cssClass
        ).draw(
          in: &cell, title: cells.label,
          description: context.words.bullet(
            actual: cells.actual, expected: cells.expected, target: cells.target,
            forecast: cells.forecastInterval))
      },
      .number(cells.actual, remark: shared.isWithheld ? "" : cells.remark), .number(cells.expected),
      .number(cells.target),
      .number(
        verdict.forecast.map { context.text($0.value, objective.kpi) } ?? RenderContext.unknown,
        remark: verdict.forecast == nil ? "" : cells.forecastInterval.keptTogether(upTo: 22)),
      .number(cells.probability), .status(cells.status, cssClass: verdict.status.cssClass),
    ]
  }
}

extension ObjectiveVerdict.Status {
  /// The class that gives the status its colour and its sign.
  var cssClass: String {
    switch self {
    case .hit, .onTrack: "good"
    case .atRisk: "warn"
    case .missed, .offTrack: "bad"
    case .notStarted, .cannotTell: "neutral"
    }
  }
}
