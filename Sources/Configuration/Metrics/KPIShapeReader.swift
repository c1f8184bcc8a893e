import TerrainModel
import Yams

/// Reads the shapes of KPIs that have keys of their own: cumulative, conversion, cohort, habit, calendar.
struct KPIShapeReader {
  enum CumulativeKey: String, CaseIterable { case of, over }
  enum SpanKey: String, CaseIterable { case days }
  enum ConversionKey: String, CaseIterable { case from, to, by, days, gives, `where` }
  enum CohortKey: String, CaseIterable { case of, gives }
  enum HabitKey: String, CaseIterable { case of, perWeek, fewerThan, weeks, outOf }
  enum CalendarWord: String, CaseIterable { case workingDays = "working_days" }
  /// Spans that begin with a period of the calendar, and everything.
  enum SpanWord: String, CaseIterable { case week, month, quarter, year, all }

  let log: DiagnosticLog

  /// nil where the section has none of them, or what is wrong is in the log.
  func read(_ section: Section<KPIReader.Key>) -> KPIDefinition.Shape? {
    if section.has(.cumulative) { return cumulative(section) }
    if section.has(.conversion) { return conversion(section) }
    if section.has(.habit) { return habit(section) }
    if let value = section[.calendar] { return value.word(CalendarWord.self).map { _ in .workingDays } }
    return cohort(section)
  }

  private func cumulative(_ section: Section<KPIReader.Key>) -> KPIDefinition.Shape? {
    guard let inner = section.section(.cumulative, CumulativeKey.self, named: "cumulative") else {
      return nil
    }
    let operand = inner.name(.of)
    guard let over = inner.required(.over), let span = span(over), let operand else { return nil }
    return .cumulative(of: operand, over: span)
  }

  private func span(_ value: YAMLValue) -> CumulativeSpan? {
    if value.pairs != nil {
      guard let section = Section<SpanKey>(value, named: "over") else { return nil }
      return section.required(.days)?.integer(in: 1...3_660).map { .days($0) }
    }
    switch value.word(SpanWord.self) {
    case .week: return .toDate(.week)
    case .month: return .toDate(.month)
    case .quarter: return .toDate(.quarter)
    case .year: return .toDate(.year)
    case .all: return .all
    case nil: return nil
    }
  }

  private func conversion(_ section: Section<KPIReader.Key>) -> KPIDefinition.Shape? {
    guard let inner = section.section(.conversion, ConversionKey.self, named: "conversion") else {
      return nil
    }
    let base = inner.name(.from)
    let conversion = inner.name(.to)
    let entity = inner.word(.by, ConversionDefinition.Entity.self)
    let days = inner.required(.days)?.integer(in: 1...3_660)
    let result = inner[.gives].map { $0.word(ConversionDefinition.Result.self) } ?? .rate
    let filters = FilterReader(log: log).read(inner[.where], for: "a KPI", isAllowed: { _ in true })
    guard let base, let conversion, let entity, let days, let result else { return nil }
    return .conversion(
      ConversionDefinition(
        base: base, conversion: conversion, entity: entity, days: days, result: result, filters: filters))
  }

  private func cohort(_ section: Section<KPIReader.Key>) -> KPIDefinition.Shape? {
    guard let inner = section.section(.cohort, CohortKey.self, named: "cohort") else { return nil }
    let measure = inner.name(.of)
    let transition = inner.word(.gives, CohortDefinition.Transition.self)
    guard let measure, let transition else { return nil }
    return .cohort(CohortDefinition(measure: measure, transition: transition))
  }

  private func habit(_ section: Section<KPIReader.Key>) -> KPIDefinition.Shape? {
    guard let inner = section.section(.habit, HabitKey.self, named: "habit") else { return nil }
    let measure = inner.name(.of)
    let perWeek = inner.required(.perWeek)?.integer(in: 1...10_000)
    let fewerThan = inner[.fewerThan].map { $0.integer(in: ((perWeek ?? 1) + 1)...10_001) }
    let outOf = inner.required(.outOf)?.integer(in: 1...104)
    let weeks = inner.required(.weeks)?.integer(in: 1...max(1, outOf ?? 104))
    guard let measure, let perWeek, let weeks, let outOf, fewerThan != .some(nil) else { return nil }
    return .habit(
      HabitDefinition(
        measure: measure, perWeek: perWeek, fewerThan: fewerThan ?? nil, weeks: weeks, outOf: outOf))
  }
}
