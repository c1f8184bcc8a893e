import TerrainModel
import Yams

/// Reads one KPI of `kpis.yml`. Whether the names in it resolve is checked by `CatalogueCheck`.
struct KPIReader {
  enum Key: String, CaseIterable {
    case kpi, label, definition, measure, ratio, formula, cumulative, conversion, cohort, habit, calendar,
      unit, better, source, link,
      maturityDays, minimumSample,
      decimals
  }
  enum RatioKey: String, CaseIterable { case of, to }
  enum BandKey: String, CaseIterable { case from, to }
  private enum Way: String, CaseIterable { case up, down }

  let log: DiagnosticLog

  func read(_ section: Section<Key>) -> KPIDefinition? {
    let name = section.name(.kpi)
    let label = section.localized(.label)
    let definition = section.localized(.definition)
    let shape = self.shape(section)
    let unit = section.word(.unit, Unit.self)
    let better = section[.better].map(direction) ?? .up
    let source = section[.source].map { $0.text() } ?? ""
    let link = section.word(.link, KPIDefinition.Link.self)
    let maturity = section[.maturityDays].map { $0.integer(in: 0...3_650) } ?? 0
    let sample = section[.minimumSample].map { $0.integer(in: 1...1_000_000) } ?? 1
    let decimals = section[.decimals].map { $0.integer(in: 0...4) } ?? 0
    guard let name, let label, let definition, let shape, let unit, let better, let source, let link,
      let maturity,
      let sample,
      let decimals
    else { return nil }
    return KPIDefinition(
      name: name, label: label, definition: definition, shape: shape, unit: unit, better: better,
      source: source, link: link,
      maturityDays: maturity, minimumSample: sample, decimals: decimals, location: section.location)
  }

  private func shape(_ section: Section<Key>) -> KPIDefinition.Shape? {
    let shapes: [Key] = [.measure, .ratio, .formula, .cumulative, .conversion, .cohort, .habit, .calendar]
    let given = shapes.filter { section.has($0) }
    guard given.count == 1 else {
      log.error(
        section.location,
        "a KPI is made of exactly one of \(shapes.map(\.rawValue).joined(separator: ", ")); found \(given.count) of them.",
        advice: given.isEmpty ? "Add one." : "Keep one.")
      return nil
    }
    if let value = section[.measure] { return value.name().map { .simple(measure: $0) } }
    if let value = section[.formula] { return formula(value).map { .derived($0) } }
    if section.has(.ratio) { return ratio(section) }
    return KPIShapeReader(log: log).read(section)
  }

  /// `up`, `down`, or a band of good values.
  private func direction(_ value: YAMLValue) -> KPIDefinition.Direction? {
    guard value.pairs != nil else {
      switch value.scalarText {
      case Way.up.rawValue: return .up
      case Way.down.rawValue: return .down
      default:
        value.complain(expected: "up, down, or a band of good values as {from: 20, to: 40}")
        return nil
      }
    }
    guard let band = Section<BandKey>(value, named: "the band"), let low = band.number(.from),
      let high = band.number(.to)
    else { return nil }
    guard low <= high else {
      log.error(
        band.place(.to), "a band ends at or above its start; this one runs from \(low) to \(high).",
        advice: "Swap from and to.")
      return nil
    }
    return .band(low: low, high: high)
  }

  private func ratio(_ section: Section<Key>) -> KPIDefinition.Shape? {
    guard let ratio = section.section(.ratio, RatioKey.self, named: "the ratio") else { return nil }
    guard let of = ratio.name(.of), let to = ratio.name(.to) else { return nil }
    return .ratio(numerator: of, denominator: to)
  }

  private func formula(_ value: YAMLValue) -> Formula? {
    guard let text = value.text("a formula"), case .scalar(let scalar) = value.node else { return nil }
    switch FormulaParser.parse(text) {
    case .success(let formula): return formula
    case .failure(let problem):
      var place = value.location
      switch scalar.style {
      case .plain: place.column += problem.offset
      case .singleQuoted, .doubleQuoted: place.column += problem.offset + 1
      default: break
      }
      log.error(place, "in the formula: \(problem.message).")
      return nil
    }
  }
}
