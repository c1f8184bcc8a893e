import TerrainModel

/// Reads `plan.yml`: why, how, what, controls and comparisons.
struct PlanReader {
  enum Key: String, CaseIterable { case version, title, why, how, what, controls, comparisons }
  enum WhyKey: String, CaseIterable { case purpose, assumptions }
  enum HowKey: String, CaseIterable { case objectives, strategies }
  enum WhatKey: String, CaseIterable { case tactics }
  enum ControlsKey: String, CaseIterable { case reviews, alerts }

  let log: DiagnosticLog
  let catalogue: KPICatalogue

  func read(_ text: String, file: String) -> Plan? {
    guard let root = YAMLDocument.root(of: text, file: file, log: log),
      let section = Section<Key>(root, named: "the plan")
    else { return nil }
    Version.check(section[.version], in: section.location, log: log)
    let title = section.localized(.title)
    let why = section.required(.why).flatMap { Section<WhyKey>($0, named: "why") }
    let how = section.required(.how).flatMap { Section<HowKey>($0, named: "how") }
    let what = section.section(.what, WhatKey.self, named: "what")
    let controls = section.section(.controls, ControlsKey.self, named: "controls")
    let purpose = why?.localized(.purpose)
    let parts = PlanPartReader(log: log, catalogue: catalogue)
    var plan = Plan(
      title: title ?? LocalizedText(""), purpose: purpose ?? LocalizedText(""), location: section.location)
    plan.comparisons = section.sections(.comparisons, ComparisonReader.Key.self, named: "a comparison")
      .compactMap { ComparisonReader(log: log, catalogue: catalogue).read($0) }
    if let why {
      plan.assumptions = why.sections(.assumptions, PlanPartReader.AssumptionKey.self, named: "an assumption")
        .compactMap { parts.assumption($0) }
    }
    if let how {
      plan.objectives = how.sections(.objectives, ObjectiveReader.Key.self, named: "an objective")
        .compactMap { ObjectiveReader(log: log, catalogue: catalogue).read($0) }
      plan.strategies = how.sections(.strategies, PlanPartReader.StrategyKey.self, named: "a strategy")
        .compactMap { parts.strategy($0) }
    }
    if let what {
      plan.tactics = what.sections(.tactics, PlanPartReader.TacticKey.self, named: "a tactic")
        .compactMap { parts.tactic($0) }
    }
    if let controls {
      plan.reviews = reviews(controls[.reviews])
      plan.alerts = controls.sections(.alerts, PlanPartReader.AlertKey.self, named: "an alert")
        .compactMap { parts.alert($0) }
    }
    // Names in a plan whose parts could not be read would be reported as unknown a second time.
    if !log.hasErrors { PlanCheck(plan: plan, log: log).run() }
    return log.hasErrors ? nil : plan
  }

  private func reviews(_ value: YAMLValue?) -> [CalendarDay] {
    guard let value else { return [] }
    var days: [CalendarDay] = []
    for element in value.oneOrMore {
      guard let day = element.day() else { continue }
      if days.contains(day) {
        element.log.error(element.location, "the review on \(day.text) is listed twice.", advice: "Keep one.")
      }
      days.append(day)
    }
    return days.sorted()
  }
}
