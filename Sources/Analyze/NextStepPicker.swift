package import TerrainModel

/// What the first screen asks of its reader, most urgent first and never nothing.
package struct NextStepPicker: Sendable {
  private let findings: Findings
  private let unmatched: [UnmatchedName]
  private let files: [FileAccount]
  private let plan: Plan?
  private let asOf: CalendarDay

  package init(
    findings: Findings, unmatched: [UnmatchedName], files: [FileAccount], plan: Plan?, asOf: CalendarDay
  ) {
    self.findings = findings
    self.unmatched = unmatched
    self.files = files
    self.plan = plan
    self.asOf = asOf
  }

  /// Decisions, then what makes figures wrong, then the broken link, then what to write or wait for.
  package func steps() -> [NextStep] {
    var steps = decisions + repairs + inspection
    if let link = findings.firstBrokenLink { steps.append(.lookAtLink(kpi: link)) }
    if plan == nil { steps.append(.writePlan) }
    steps += waiting
    if steps.isEmpty { steps.append(.nextReview(upcomingReview)) }
    return steps
  }

  private var upcomingReview: CalendarDay? { plan?.reviews.filter { $0 > asOf }.min() }

  /// Off track before at risk, the least probable first.
  private var decisions: [NextStep] {
    let due = findings.objectives.enumerated().filter {
      $0.element.status == .offTrack || $0.element.status == .atRisk
    }
    let sorted = due.sorted {
      ($0.element.forecast?.probability ?? 0, $0.offset) < ($1.element.forecast?.probability ?? 0, $1.offset)
    }
    return sorted.map { _, verdict in
      let passed = plan?.reviews.filter { $0 >= verdict.objective.start && $0 <= asOf }.max()
      return .decide(objective: verdict.objective.name, review: passed ?? upcomingReview)
    }
  }

  /// The three names with the most money, then rows, on them.
  private var repairs: [NextStep] {
    let sorted = unmatched.sorted {
      ($1.amount ?? 0, $1.rows, $0.field.rawValue, $0.name) < (
        $0.amount ?? 0, $0.rows, $1.field.rawValue, $1.name
      )
    }
    return sorted.prefix(3).map { .repair($0) }
  }

  /// The most frequent rejecting rule of the source that loses most rows.
  private var inspection: [NextStep] {
    var sources: [String: [Rule: Int]] = [:]
    for file in files {
      for (rule, rows) in file.rules where rule.severity == .reject && rows > 0 {
        sources[file.origin.source, default: [:]][rule, default: 0] += rows
      }
    }
    let ranked = sources.map { (source: $0.key, rules: $0.value, rows: $0.value.values.reduce(0, +)) }
      .sorted { ($1.rows, $0.source) < ($0.rows, $1.source) }
    guard let worst = ranked.first,
      let rule = worst.rules.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }).first
    else { return [] }
    return [.inspectRows(source: worst.source, rule: rule.key, rows: rule.value)]
  }

  /// The open question that is nearest to an answer.
  private var waiting: [NextStep] {
    let open = findings.observations.compactMap { observation -> (id: String, needed: Int, missing: Int)? in
      guard observation.verdict == .cannotTell, let needed = observation.casesNeeded else { return nil }
      let fewest = min(observation.exposed.count, observation.unexposed.count)
      return (observation.id, needed, needed - fewest)
    }
    guard let nearest = open.min(by: { ($0.missing, $0.id) < ($1.missing, $1.id) }) else { return [] }
    return [.waitFor(observation: nearest.id, casesNeeded: nearest.needed)]
  }
}
