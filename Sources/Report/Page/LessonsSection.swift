import TerrainModel

/// Step 8: what the field answers today, and what earlier answers became.
struct LessonsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.observations))
    if context.result.observations.isEmpty {
      page.absent(words.absence(.comparisons))
    } else {
      observations.draw(in: &page)
      page.guide(words.guide(.grades))
    }
    page.title(words.heading(.ledger))
    if context.result.lessons.isEmpty {
      page.paragraph(words.absence(.lessons))
    } else {
      lessons.draw(in: &page)
    }
  }

  private var observations: TableMarkup {
    let words = context.words
    return TableMarkup(
      columns: [
        .init(words.column(.question)), .init(words.column(.sides)),
        .init(""), .init(words.column(.difference)),
        .init(words.column(.cases), isNumber: true), .init(words.column(.grade)),
      ],
      rows: context.result.observations.map(row), stacks: true)
  }

  private func row(_ observation: Observation) -> [TableMarkup.Cell] {
    let text = ObservationText(phrasing: context.phrasing, observation: observation)
    let verdict = observation.verdict == .cannotTell ? text.missing : text.lead + "."
    return [
      .head(context.questionLabel(observation), remark: "\(verdict) \(text.crude)".trimmingNoBreakSpaces),
      .wide(text.sides), .drawing { plot(observation, text, in: &$0) }, .text(text.differenceAndInterval),
      .number(text.cases), .text(observation.grade.rawValue, remark: context.words.grade(observation.grade)),
    ]
  }

  /// Rows of one unit share a scale.
  private func plot(_ observation: Observation, _ text: ObservationText, in cell: inout Markup) {
    guard let estimate = observation.estimate, let low = observation.low, let high = observation.high,
      estimate.isFinite, low.isFinite, high.isFinite
    else { return }
    let family = context.result.observations.filter {
      observation.unit == .share ? $0.unit == .share : $0.kpi == observation.kpi
    }
    let ends = family.flatMap {
      [$0.low, $0.high, $0.comparison.smallestThatMatters].compactMap { $0?.magnitude }
    }
    let isTold = observation.verdict == .goesWithMore || observation.verdict == .goesWithLess
    IntervalPlot(
      estimate: estimate, low: low, high: high, margin: observation.comparison.smallestThatMatters,
      reach: (ends.filter(\.isFinite).max() ?? 1) * 1.05, cssClass: isTold ? "told" : "open"
    ).draw(
      in: &cell, title: context.questionLabel(observation), description: text.differenceAndInterval)
  }

  private var lessons: TableMarkup {
    let words = context.words
    return TableMarkup(
      columns: [
        .init(words.column(.lesson)), .init(words.column(.status)), .init(words.column(.since)),
        .init(words.column(.difference)), .init(words.column(.grade)), .init(words.column(.recheck)),
      ],
      rows: context.result.lessons.map(row), stacks: true)
  }

  private func row(_ lesson: Lesson) -> [TableMarkup.Cell] {
    let text = ObservationText(phrasing: context.phrasing, observation: lesson.observation)
    let kpi = lesson.observation.kpi
    return [
      .head(context.questionLabel(lesson.observation), remark: context.kpiLabel(kpi)),
      .text(context.words.lessonStatus(lesson.status)),
      .text(
        context.words.claimed(
          context.difference(lesson.claimedEstimate, kpi), on: context.days.short(lesson.firstClaimed),
          cases: context.words.cases(lesson.claimedCount, context.numbers.integer(lesson.claimedCount)))),
      .text(text.differenceAndInterval), .text(lesson.observation.grade.rawValue),
      .text(context.days.short(lesson.recheckOn), remark: lesson.owner),
    ]
  }
}
