import TerrainModel

/// Checks that every name in a catalogue resolves, that no formula needs itself, and that units fit shapes.
struct CatalogueCheck {
  let catalogue: KPICatalogue
  /// Names of what is there but could not be read: nobody is told that they are not defined.
  var unreadMeasures: [String] = []
  var unreadKPIs: [String] = []
  let log: DiagnosticLog

  func run() {
    let measures = catalogue.measures.map(\.name) + unreadMeasures
    let names = catalogue.kpis.map(\.name) + unreadKPIs
    for kpi in catalogue.kpis {
      switch kpi.shape {
      case .simple(let measure): check(measure, among: measures, what: "measure", at: kpi)
      case .ratio(let numerator, let denominator):
        check(numerator, among: measures, what: "measure", at: kpi)
        check(denominator, among: measures, what: "measure", at: kpi)
      case .derived(let formula):
        for operand in formula.operands { check(operand, among: names, what: "KPI", at: kpi) }
      case .cumulative(let operand, _): check(operand, among: names, what: "KPI", at: kpi)
      case .conversion(let conversion):
        for name in [conversion.base, conversion.conversion] {
          check(name, among: measures, what: "measure", at: kpi)
          checkIsCount(name, at: kpi)
          check(conversion.entity, of: name, at: kpi)
        }
        check(conversion.filters, of: conversion.base, at: kpi)
      case .cohort(let cohort):
        check(cohort.measure, among: measures, what: "measure", at: kpi)
        checkIsCount(cohort.measure, at: kpi)
        checkHasReps(cohort.measure, at: kpi)
      case .habit(let habit):
        check(habit.measure, among: measures, what: "measure", at: kpi)
        checkIsCount(habit.measure, at: kpi)
        checkHasReps(habit.measure, at: kpi)
      case .workingDays: break
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

  /// Conversions and cohorts are about rows that happen, not about amounts.
  private func checkIsCount(_ name: String, at kpi: KPIDefinition) {
    guard let measure = catalogue.measure(name), measure.aggregate != .count else { return }
    log.error(
      kpi.location,
      "the KPI “\(kpi.name)” needs events, but the measure “\(name)” has the aggregate “\(measure.aggregate.rawValue)”.",
      advice: "Define a measure of the same rows with `aggregate: count`.")
  }

  private func check(_ entity: ConversionDefinition.Entity, of name: String, at kpi: KPIDefinition) {
    guard let measure = catalogue.measure(name) else { return }
    let fields = measure.record.fields.union(measure.record.derivedFields)
    guard !fields.contains(entity.field) else { return }
    log.error(
      kpi.location,
      "the KPI “\(kpi.name)” converts by \(entity.rawValue), which records “\(measure.record.rawValue)” of the measure “\(name)” do not have.",
      advice: "Convert by what both records have.")
  }

  private func check(_ filters: [RowFilter], of name: String, at kpi: KPIDefinition) {
    guard let record = catalogue.measure(name)?.record else { return }
    for filter in filters where !record.has(filter.dimension) {
      let known = Dimension.allCases.filter { record.has($0) }.map(\.rawValue)
      log.error(
        kpi.location,
        "the KPI “\(kpi.name)” looks at \(filter.dimension.rawValue), which records “\(record.rawValue)” do not have.",
        advice: NearestName.advice(filter.dimension.rawValue, among: known, listed: "Dimensions here"))
    }
  }

  private func checkHasReps(_ name: String, at kpi: KPIDefinition) {
    guard let measure = catalogue.measure(name), !measure.record.has(.rep) else { return }
    log.error(
      kpi.location,
      "the KPI “\(kpi.name)” follows reps, but records “\(measure.record.rawValue)” of the measure “\(name)” name none.",
      advice: "Take a measure of records that name their rep.")
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
          kpi.location, "“\(name)” needs itself: \(circle.joined(separator: " → ")).",
          advice: "Take one of them out.")
      }
      done.formUnion(path[start...])
      return
    }
    guard !done.contains(name), path.count < 200, let operands = catalogue.kpi(name)?.operands else { return }
    path.append(name)
    for operand in operands { visit(operand, path: &path, done: &done) }
    path.removeLast()
    done.insert(name)
  }
}
