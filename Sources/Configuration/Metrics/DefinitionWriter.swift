package import TerrainModel

/// Writes a KPI with everything that it is made of as a small `kpis.yml`: the text that is kept with every definition, so
/// that an older one can be asked again. Reading it back gives the same hash.
package enum DefinitionWriter {
  /// Labels and sentences are left out: they do not change a number.
  package static func text(of kpi: String, in catalogue: KPICatalogue) -> String {
    var names: [String] = []
    var pending = [kpi]
    while let next = pending.popLast() {
      guard !names.contains(next), let definition = catalogue.kpi(next) else { continue }
      names.append(next)
      pending += definition.operands
    }
    var lines = ["version: 1", "measures:"]
    for measure in catalogue.measures(under: kpi) { lines += self.lines(of: measure) }
    lines.append("kpis:")
    for name in names.sorted() {
      if let definition = catalogue.kpi(name) { lines += self.lines(of: definition) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of measure: MeasureDefinition) -> [String] {
    var lines = [
      "  - measure: \(measure.name)", "    record: \(SnakeCase.of(measure.record.rawValue))",
      "    aggregate: \(SnakeCase.of(measure.aggregate.rawValue))",
    ]
    switch measure.quantity {
    case .rows: break
    case .field(let field): lines.append("    of: \(field.rawValue)")
    case .days(let from, let to): lines.append("    of: {days: [\(from.rawValue), \(to.rawValue)]}")
    }
    if let percentile = measure.percentile { lines.append("    percentile: \(percentile)") }
    lines.append("    time: \(measure.time.rawValue)")
    if !measure.filters.isEmpty { lines.append("    where: \(text(of: measure.filters))") }
    if let window = measure.window {
      lines.append(
        "    within: {from: \(window.from.rawValue), to: \(window.to.rawValue), days: \(window.days)}")
    }
    if !measure.ended.isEmpty { lines.append("    ended: \(text(of: measure.ended))") }
    if let lacks = measure.lacks { lines.append("    lacks: \(lacks.rawValue)") }
    if let age = measure.age {
      let to = age.upperBound == .max ? "" : ", to: \(age.upperBound)"
      lines.append("    age_days: {from: \(age.lowerBound)\(to)}")
    }
    if let touch = measure.touch {
      lines.append(
        "    touched: {channel: \(touch.channel.rawValue), days_before: \(touch.daysBefore), until: \(touch.until.rawValue), claim: \(touch.claim.rawValue)}"
      )
    }
    return lines
  }

  private static func lines(of kpi: KPIDefinition) -> [String] {
    [
      "  - kpi: \(kpi.name)", "    label: \(quoted(kpi.name))", "    definition: \(quoted(kpi.name))",
      "    \(text(of: kpi.shape))", "    unit: \(kpi.unit.rawValue)", "    link: \(kpi.link.rawValue)",
      "    maturity_days: \(kpi.maturityDays)",
    ]
  }

  private static func text(of shape: KPIDefinition.Shape) -> String {
    switch shape {
    case .simple(let measure): return "measure: \(measure)"
    case .ratio(let numerator, let denominator): return "ratio: {of: \(numerator), to: \(denominator)}"
    case .derived(let formula): return "formula: \(quoted(formula.text))"
    case .cumulative(let operand, let span): return "cumulative: {of: \(operand), over: \(text(of: span))}"
    case .conversion(let conversion):
      let scope = conversion.filters.isEmpty ? "" : ", where: \(text(of: conversion.filters))"
      return
        "conversion: {from: \(conversion.base), to: \(conversion.conversion), by: \(conversion.entity.rawValue), days: \(conversion.days), gives: \(conversion.result.rawValue)\(scope)}"
    case .cohort(let cohort):
      return "cohort: {of: \(cohort.measure), gives: \(cohort.transition.rawValue)}"
    case .habit(let habit):
      let fewer = habit.fewerThan.map { ", fewer_than: \($0)" } ?? ""
      return
        "habit: {of: \(habit.measure), per_week: \(habit.perWeek)\(fewer), weeks: \(habit.weeks), out_of: \(habit.outOf)}"
    case .workingDays: return "calendar: working_days"
    }
  }

  private static func text(of span: CumulativeSpan) -> String {
    switch span {
    case .toDate(let grain): grain.rawValue
    case .days(let days): "{days: \(days)}"
    case .all: "all"
    }
  }

  private static func text(of filters: [RowFilter]) -> String {
    let parts = filters.map { filter -> String in
      let members = "[\(filter.members.map(quoted).joined(separator: ", "))]"
      return "\(SnakeCase.of(filter.dimension.rawValue)): \(filter.excluded ? "{not: \(members)}" : members)"
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { character -> [Character] in
      switch character {
      case "\\": ["\\", "\\"]
      case "\"": ["\\", "\""]
      case "\n": ["\\", "n"]
      case "\t": ["\\", "t"]
      default: [character]
      }
    }
    return "\"\(String(escaped))\""
  }
}

extension ConfigurationReader {
  /// The catalogue of a kept definition; nil where this version of the program cannot read it.
  package static func catalogue(text: String) -> KPICatalogue? {
    let log = DiagnosticLog()
    return CatalogueReader(log: log, isKept: true).read(text, file: "kept definition", shipped: nil)
  }
}
