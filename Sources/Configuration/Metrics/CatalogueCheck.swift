import TerrainModel

/// Checks that every name in a catalogue resolves, that what needs events gets events, and that no formula needs itself.
struct CatalogueCheck {
  let catalogue: KPICatalogue
  /// Every KPI, those that could be read in part only included.
  let readings: [KPIReading]
  let log: DiagnosticLog
  private let measures: [String]
  private let kpis: [String]

  /// `unreadMeasures`: names of what is there but could not be read. Nobody is told that they are not defined.
  init(catalogue: KPICatalogue, own: [KPIReading], unreadMeasures: [String] = [], log: DiagnosticLog) {
    let names = Set(own.compactMap(\.name))
    readings = catalogue.kpis.filter { !names.contains($0.name) }.map { KPIReading($0) } + own
    self.catalogue = catalogue
    self.log = log
    measures = catalogue.measures.map(\.name) + unreadMeasures
    kpis = readings.compactMap(\.name)
  }

  func run() {
    for reading in readings {
      switch reading.shape {
      case .simple(let measure): checkMeasure(measure, of: reading)
      case .ratio(let numerator, let denominator):
        checkMeasure(numerator, of: reading)
        checkMeasure(denominator, of: reading)
      case .derived(let formula):
        for operand in formula.operands { checkKPI(operand, of: reading) }
      case .cumulative(let operand, _): checkKPI(operand, of: reading)
      case .conversion(let conversion):
        for name in [conversion.base, conversion.conversion] {
          checkMeasure(name, of: reading)
          checkIsCount(name, of: reading)
          check(conversion.entity, of: name, reading)
        }
        check(conversion.filters, of: conversion.base, reading)
      case .cohort(let cohort): checkActivity(cohort.measure, of: reading)
      case .habit(let habit): checkActivity(habit.measure, of: reading)
      case .workingDays, nil: break
      }
    }
    CircleCheck(readings: readings, log: log).run()
  }

  private func checkMeasure(_ name: String, of kpi: KPIReading) {
    guard !measures.contains(name) else { return }
    guard !kpis.contains(name) else {
      let own = if case .simple(let measure)? = catalogue.kpi(name)?.shape { measure } else { "" }
      log.error(
        kpi.place(of: name), "“\(name)” is a KPI; the KPI “\(kpi.name ?? "")” needs a measure here.",
        advice: own.isEmpty ? "Take a measure." : "Its measure is “\(own)”.")
      return
    }
    complain(name, what: "measure", of: kpi, among: measures)
  }

  private func checkKPI(_ name: String, of kpi: KPIReading) {
    guard !kpis.contains(name) else { return }
    guard !measures.contains(name) else {
      let made = readings.first { $0.shape == .simple(measure: name) }?.name
      log.error(
        kpi.place(of: name), "“\(name)” is a measure; the KPI “\(kpi.name ?? "")” needs a KPI here.",
        advice: made.map { "There is “\($0)”, which is that measure." }
          ?? "Define a KPI with `measure: \(name)`, and name that one.")
      return
    }
    complain(name, what: "KPI", of: kpi, among: kpis)
  }

  private func complain(_ name: String, what: String, of kpi: KPIReading, among known: [String]) {
    log.error(
      kpi.place(of: name), "the KPI “\(kpi.name ?? "")” names the \(what) “\(name)”, which is not defined.",
      advice: NearestName.advice(name, among: known))
  }

  /// Cohorts and habits follow what reps do.
  private func checkActivity(_ name: String, of kpi: KPIReading) {
    checkMeasure(name, of: kpi)
    checkIsCount(name, of: kpi)
    guard let measure = catalogue.measure(name), !measure.record.has(.rep) else { return }
    log.error(
      kpi.place(of: name),
      "the KPI “\(kpi.name ?? "")” follows reps, but records “\(measure.record.rawValue)” of the measure “\(name)” name none.",
      advice: "Take a measure of records that name their rep.")
  }

  /// Conversions and cohorts are about rows that happen, not about amounts.
  private func checkIsCount(_ name: String, of kpi: KPIReading) {
    guard let measure = catalogue.measure(name), measure.aggregate != .count else { return }
    log.error(
      kpi.place(of: name),
      "the KPI “\(kpi.name ?? "")” needs events, but the measure “\(name)” has the aggregate “\(measure.aggregate.rawValue)”.",
      advice: "Define a measure of the same rows with `aggregate: count`.")
  }

  private func check(_ entity: ConversionDefinition.Entity, of name: String, _ kpi: KPIReading) {
    guard let measure = catalogue.measure(name) else { return }
    let fields = measure.record.fields.union(measure.record.derivedFields)
    guard !fields.contains(entity.field) else { return }
    log.error(
      kpi.location,
      "the KPI “\(kpi.name ?? "")” converts by \(entity.rawValue), which records “\(measure.record.rawValue)” of the measure “\(name)” do not have.",
      advice: "Convert by what both records have.")
  }

  private func check(_ filters: [RowFilter], of name: String, _ kpi: KPIReading) {
    guard let record = catalogue.measure(name)?.record else { return }
    for filter in filters where !record.has(filter.dimension) {
      let known = Dimension.allCases.filter { record.has($0) }.map(\.rawValue)
      log.error(
        kpi.location,
        "the KPI “\(kpi.name ?? "")” looks at \(filter.dimension.rawValue), which records “\(record.rawValue)” do not have.",
        advice: NearestName.advice(filter.dimension.rawValue, among: known, listed: "Dimensions here"))
    }
  }
}
