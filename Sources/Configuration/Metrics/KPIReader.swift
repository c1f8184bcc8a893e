import TerrainModel
import Yams

/// Reads one KPI of `kpis.yml`. Whether the names in it resolve is checked by `CatalogueCheck`.
struct KPIReader {
  enum Key: String, CaseIterable {
    case kpi, label, definition, measure, ratio, formula, cumulative, conversion, cohort, habit, calendar,
      unit, better, source, link,
      maturityDays, minimumSample, series,
      decimals
  }
  enum RatioKey: String, CaseIterable { case of, to }
  enum BandKey: String, CaseIterable { case from, to }
  private enum Way: String, CaseIterable { case up, down }

  let log: DiagnosticLog

  func read(_ section: Section<Key>) -> KPIReading {
    var names: [String: SourceLocation] = [:]
    let name = section.required(.kpi)?.operandName()
    let label = section.localized(.label)
    let definition = section.localized(.definition)
    let shape = self.shape(section, names: &names)
    let unit = section.word(.unit, Unit.self)
    let better = section[.better].map(direction) ?? .up
    let source = section[.source].map { $0.text() } ?? ""
    let link = section.word(.link, KPIDefinition.Link.self)
    let maturity = section[.maturityDays].map { $0.integer(in: 0...3_650) } ?? 0
    let sample = section[.minimumSample].map { $0.integer(in: 1...1_000_000) } ?? 1
    let decimals = section[.decimals].map { $0.integer(in: 0...4) } ?? 0
    let isSeries = section[.series].map { $0.flag() } ?? true
    var reading = KPIReading(
      name: name ?? section[.kpi]?.scalarText, location: section.location, shape: shape, unit: unit,
      unitPlace: section.place(.unit), maturityPlace: section[.maturityDays]?.location, names: names)
    guard let name, let label, let definition, let shape, let unit, let better, let source, let link,
      let maturity,
      let sample, let isSeries,
      let decimals
    else { return reading }
    reading.definition = KPIDefinition(
      name: name, label: label, definition: definition, shape: shape, unit: unit, better: better,
      source: source, link: link, maturityDays: maturity, minimumSample: sample, isSeries: isSeries,
      decimals: decimals, location: section.location)
    return reading
  }

  /// `names` takes the place of each measure and KPI that the shape names.
  private func shape(
    _ section: Section<Key>, names: inout [String: SourceLocation]
  ) -> KPIDefinition.Shape? {
    let shapes: [Key] = [.measure, .ratio, .formula, .cumulative, .conversion, .cohort, .habit, .calendar]
    let given = shapes.filter { section.has($0) }
    guard given.count == 1 else {
      log.error(
        section.location,
        "a KPI is made of exactly one of \(shapes.map(\.rawValue).joined(separator: ", ")); found \(given.count) of them.",
        advice: given.isEmpty ? "Add one." : "Keep one.")
      return nil
    }
    if let value = section[.formula] { return formula(value, names: &names).map { .derived($0) } }
    if let value = given.first.flatMap({ section[$0] }) { Self.note(value, in: &names) }
    if let value = section[.measure] { return value.name().map { .simple(measure: $0) } }
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

  /// The words of a shape with their places; which of them are names is known to who asks.
  private static func note(_ value: YAMLValue, in names: inout [String: SourceLocation]) {
    if let word = value.scalarText {
      if names[word] == nil { names[word] = value.location }
    } else {
      for (_, _, inner) in value.pairs ?? [] { note(inner, in: &names) }
    }
  }

  private func formula(_ value: YAMLValue, names: inout [String: SourceLocation]) -> Formula? {
    guard let text = value.text("a formula"), case .scalar(let scalar) = value.node else { return nil }
    let place = { (offset: Int) in
      var place = value.location
      switch scalar.style {
      case .plain: place.column += offset
      case .singleQuoted, .doubleQuoted: place.column += offset + 1
      default: break
      }
      return place
    }
    switch FormulaParser.parse(text) {
    case .success(let parsed):
      for name in parsed.names where names[name.text] == nil { names[name.text] = place(name.offset) }
      return parsed.formula
    case .failure(let problem):
      log.error(place(problem.offset), "in the formula: \(problem.message).")
      return nil
    }
  }
}
