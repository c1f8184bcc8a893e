import TerrainModel

/// Reads one objective. Whether it is SMART is judged later, by analysis; here it only has to be readable.
struct ObjectiveReader {
  enum Key: String, CaseIterable {
    case objective, label, kpi, scope, target, start, deadline, baseline, owner
  }
  enum SpanKey: String, CaseIterable { case from, to }

  let log: DiagnosticLog
  let catalogue: KPICatalogue

  func read(_ section: Section<Key>) -> Objective? {
    let name = section.name(.objective)
    let label = section.localized(.label)
    let kpi = section.required(.kpi).flatMap { KPIName.read($0, catalogue: catalogue) }
    let scope = KPIName.scope(section[.scope], kpi: kpi, catalogue: catalogue, log: log)
    let target = section.number(.target)
    let start = section.day(.start)
    let deadline = section.day(.deadline)
    let baseline = self.baseline(section)
    let owner = section[.owner].map { $0.text() } ?? ""
    if let kpi, let target, kpi.unit == .share, !(0...1).contains(target) {
      section[.target]?.complain(
        expected: "a share from 0 to 1, as “\(kpi.name)” is one", advice: "20 % is written 0.2.")
    }
    if let kpi, case .band = kpi.better {
      section[.kpi]?.complain(
        expected: "a KPI that is better up or down; “\(kpi.name)” is good within a band",
        advice:
          "Put a KPI over it into kpis.yml, such as the distance from the band, or watch it by an alert.")
    }
    if let start, let deadline, deadline < start {
      log.error(
        section.place(.deadline), "the deadline \(deadline.text) is before the start \(start.text).",
        advice: "Mend one of them.")
    }
    guard let name, let label, let kpi, let target, let start, let deadline, let baseline, let owner else {
      return nil
    }
    return Objective(
      name: name, label: label, kpi: kpi.name, scope: scope, target: target, start: start, deadline: deadline,
      baselineFirst: baseline.first, baselineLast: baseline.last, owner: owner, location: section.location)
  }

  private func baseline(_ objective: Section<Key>) -> (first: CalendarDay, last: CalendarDay)? {
    guard let value = objective.required(.baseline),
      let section = Section<SpanKey>(value, named: "the baseline")
    else { return nil }
    guard let first = section.day(.from), let last = section.day(.to) else { return nil }
    if last < first {
      log.error(
        section.place(.to), "the baseline ends on \(last.text), before it starts on \(first.text).",
        advice: "Mend one of them.")
    }
    return (first, last)
  }
}
