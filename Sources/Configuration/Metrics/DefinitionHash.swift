import TerrainModel

/// Gives each KPI the hash of everything that its number depends on, so that figures of two definitions are never
/// taken for one series.
enum DefinitionHash {
  /// The catalogue with every `hash` filled in; no formula may be circular. Labels, sentences, decimals and places do
  /// not count; measures and, for formulas, the operands do.
  static func applied(to catalogue: KPICatalogue) -> KPICatalogue {
    var result = catalogue
    var known: [String: String] = [:]
    for index in result.kpis.indices {
      result.kpis[index].hash = hash(of: result.kpis[index], in: catalogue, known: &known, depth: 0)
    }
    return result
  }

  /// `known` keeps the hashes of operands, which many formulas share; `depth` bounds chains of formulas.
  private static func hash(
    of kpi: KPIDefinition, in catalogue: KPICatalogue, known: inout [String: String], depth: Int
  ) -> String {
    if let hash = known[kpi.name] { return hash }
    var text = CanonicalText()
    text.add("kpi", kpi.name)
    text.add("unit", kpi.unit.rawValue)
    text.add("maturity_days", "\(kpi.maturityDays)")
    switch kpi.shape {
    case .simple(let measure): text.add("simple", self.text(ofMeasure: measure, in: catalogue))
    case .ratio(let numerator, let denominator):
      text.add("of", self.text(ofMeasure: numerator, in: catalogue))
      text.add("to", self.text(ofMeasure: denominator, in: catalogue))
    case .derived(let formula):
      text.add("formula", formula.text)
      for operand in formula.operands {
        guard depth < 200, let other = catalogue.kpi(operand) else { continue }
        text.add("operand", hash(of: other, in: catalogue, known: &known, depth: depth + 1))
      }
    case .cumulative(let operand, let span):
      text.add("cumulative", Self.text(of: span))
      if depth < 200, let other = catalogue.kpi(operand) {
        text.add("operand", hash(of: other, in: catalogue, known: &known, depth: depth + 1))
      }
    case .conversion(let conversion):
      text.add("base", self.text(ofMeasure: conversion.base, in: catalogue))
      text.add("conversion", self.text(ofMeasure: conversion.conversion, in: catalogue))
      text.add("by", [conversion.entity.rawValue, "\(conversion.days)", conversion.result.rawValue])
      add(conversion.filters, to: &text)
    case .cohort(let cohort):
      text.add("cohort", self.text(ofMeasure: cohort.measure, in: catalogue))
      text.add("transition", cohort.transition.rawValue)
    case .habit(let habit):
      text.add("habit", self.text(ofMeasure: habit.measure, in: catalogue))
      if let fewer = habit.fewerThan { text.add("fewer_than", "\(fewer)") }
      text.add("weeks", ["\(habit.perWeek)", "\(habit.weeks)", "\(habit.outOf)"])
    case .workingDays: text.add("calendar", "working_days")
    }
    let hash = StableHash.hex(text.text)
    known[kpi.name] = hash
    return hash
  }

  private static func text(of span: CumulativeSpan) -> [String] {
    switch span {
    case .toDate(let grain): ["to_date", grain.rawValue]
    case .days(let days): ["days", "\(days)"]
    case .all: ["all"]
    }
  }

  private static func text(ofMeasure name: String, in catalogue: KPICatalogue) -> String {
    guard let measure = catalogue.measure(name) else { return "" }
    var text = CanonicalText()
    text.add("record", measure.record.rawValue)
    text.add("aggregate", measure.aggregate.rawValue)
    if let percentile = measure.percentile { text.add("percentile", "\(percentile)") }
    switch measure.quantity {
    case .rows: text.add("of", "rows")
    case .field(let field): text.add("of", field.rawValue)
    case .days(let from, let to): text.add("days", [from.rawValue, to.rawValue])
    }
    text.add("time", measure.time.rawValue)
    if !measure.ended.isEmpty {
      text.add("ended", "")
      add(measure.ended, to: &text)
    }
    if let lacks = measure.lacks { text.add("lacks", lacks.rawValue) }
    if let age = measure.age { text.add("age", ["\(age.lowerBound)", "\(age.upperBound)"]) }
    add(measure.filters, to: &text)
    if let window = measure.window {
      text.add("within", [window.from.rawValue, window.to.rawValue, "\(window.days)"])
    }
    if let touch = measure.touch {
      text.add(
        "touched",
        [touch.channel.rawValue, "\(touch.daysBefore)", touch.until.rawValue, touch.claim.rawValue])
    }
    return text.text
  }

  private static func add(_ filters: [RowFilter], to text: inout CanonicalText) {
    for filter in filters {
      text.add(filter.excluded ? "not" : "where", [filter.dimension.rawValue] + filter.members.sorted())
    }
  }
}
