import TerrainModel

/// Checks that every name in a catalogue resolves, that no formula needs itself, and that units fit shapes.
struct CatalogueCheck {
  let catalogue: KPICatalogue
  let log: DiagnosticLog

  func run() {
    let measures = catalogue.measures.map(\.name)
    let names = catalogue.kpis.map(\.name)
    for kpi in catalogue.kpis {
      switch kpi.shape {
      case .simple(let measure): check(measure, among: measures, what: "measure", at: kpi)
      case .ratio(let numerator, let denominator):
        check(numerator, among: measures, what: "measure", at: kpi)
        check(denominator, among: measures, what: "measure", at: kpi)
      case .derived(let formula):
        for operand in formula.operands { check(operand, among: names, what: "KPI", at: kpi) }
      }
    }
    reportCycles()
  }

  private func check(_ name: String, among known: [String], what: String, at kpi: KPIDefinition) {
    guard !known.contains(name) else { return }
    log.error(
      kpi.location, "the KPI “\(kpi.name)” names the \(what) “\(name)”, which is not defined.",
      advice: NearestName.advice(name, among: known))
  }

  private func reportCycles() {
    var done: Set<String> = []
    for kpi in catalogue.kpis {
      var path: [String] = []
      visit(kpi.name, path: &path, done: &done)
    }
  }

  /// Depth first; `path` is what leads to the KPI, `done` what was looked at from every side.
  private func visit(_ name: String, path: inout [String], done: inout Set<String>) {
    if let start = path.firstIndex(of: name) {
      let circle = path[start...] + [name]
      if let kpi = catalogue.kpi(name) {
        log.error(
          kpi.location, "the formula of “\(name)” needs itself: \(circle.joined(separator: " → ")).",
          advice: "Take one of them out.")
      }
      done.formUnion(path[start...])
      return
    }
    guard !done.contains(name), path.count < 200, case .derived(let formula)? = catalogue.kpi(name)?.shape
    else {
      return
    }
    path.append(name)
    for operand in formula.operands { visit(operand, path: &path, done: &done) }
    path.removeLast()
    done.insert(name)
  }
}
