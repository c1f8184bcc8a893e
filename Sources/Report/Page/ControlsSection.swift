import TerrainModel

/// Step 7: what to look at now: the broken link, alerts, signals, and the next review.
struct ControlsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let result = context.result
    page.paragraph(
      result.firstBrokenLink.map { context.words.brokenLink(context.kpiLabel($0)) }
        ?? context.words.absence(.brokenLink))
    if let next = result.plan?.reviews.filter({ $0 > result.asOf }).min() {
      page.paragraph(context.words.nextReview(context.days.long(next)))
    } else if result.plan?.reviews.isEmpty ?? true {
      page.absent(context.words.absence(.reviews))
    }
    drawAlerts(in: &page)
    drawSignals(in: &page)
  }

  private func drawAlerts(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.alerts))
    guard let plan = context.result.plan, !plan.alerts.isEmpty else {
      return page.absent(words.absence(.alertRules))
    }
    guard !context.result.alerts.isEmpty else { return page.paragraph(words.absence(.alerts)) }
    TableMarkup(
      columns: [
        .init(words.column(.alert)), .init(words.column(.kpi)), .init(words.column(.group)),
        .init(words.column(.period)), .init(words.column(.value), isNumber: true),
        .init(words.column(.threshold)),
      ],
      rows: context.result.alerts.map { alert in
        [
          .head(alert.rule.name), .text(context.kpiLabel(alert.rule.kpi)),
          .text(context.scopeLabel(alert.rule.scope)), .text(context.days.period(alert.value.period)),
          .number(context.text(alert.value)),
          .text("\(words.condition(alert.rule.condition)) \(context.text(alert.rule.value, alert.rule.kpi))"),
        ]
      }, stacks: true
    ).draw(in: &page)
  }

  private func drawSignals(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.signals))
    guard !context.result.signals.isEmpty else { return page.paragraph(words.absence(.signals)) }
    TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.group)), .init(words.column(.period)),
        .init(words.column(.value), isNumber: true), .init(words.column(.signal)),
        .init(words.column(.limits)),
      ],
      rows: context.result.signals.map { signal in
        let kpi = signal.value.kpi
        return [
          .head(context.kpiLabel(kpi)), .text(context.memberLabel(signal.value)),
          .text(context.days.period(signal.value.period)), .number(context.text(signal.value)),
          .text(words.signal(signal.rule)),
          .text(words.interval(context.text(max(signal.low, 0), kpi), context.text(signal.high, kpi))),
        ]
      }, stacks: true
    ).draw(in: &page)
  }
}
