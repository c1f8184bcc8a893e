import TerrainModel

/// Reads one element of `attribution` in `kpis.yml`.
struct AttributionReader {
  enum Key: String, CaseIterable {
    case attribution, label, of, `where`, daysBefore, until, halfLifeDays
  }

  let log: DiagnosticLog

  func read(_ section: Section<Key>) -> AttributionDefinition? {
    let name = section.name(.attribution)
    let label = section.localized(.label)
    let deals = section.word(.of, AttributionDefinition.Deals.self)
    let filters = FilterReader(log: log, record: .opportunity).read(
      section[.where], for: "an attribution", isAllowed: Self.mayFilter)
    let days = section.required(.daysBefore)?.integer(in: 0...3_650)
    let until = section.word(.until, TouchCondition.Until.self)
    let halfLife = section[.halfLifeDays].map { $0.integer(in: 1...3_650) } ?? 7
    guard let name, let label, let deals, let days, let until, let halfLife else { return nil }
    var definition = AttributionDefinition(
      name: name, label: label, deals: deals, filters: filters, daysBefore: days, until: until,
      halfLifeDays: halfLife, location: section.location)
    definition.hash = Self.hash(of: definition)
    return definition
  }

  /// The result is the company's and is printed whole, so no condition may cut out a rep, a group of reps or an
  /// account.
  private static func mayFilter(_ dimension: Dimension) -> Bool {
    dimension.field != nil && dimension != .account && RecordKind.opportunity.has(dimension)
  }

  private static func hash(of definition: AttributionDefinition) -> String {
    var text = CanonicalText()
    text.add("attribution", definition.name)
    text.add("of", definition.deals.rawValue)
    for filter in definition.filters {
      text.add(filter.excluded ? "not" : "where", [filter.dimension.rawValue] + filter.members.sorted())
    }
    text.add("days_before", "\(definition.daysBefore)")
    text.add("until", definition.until.rawValue)
    text.add("half_life_days", "\(definition.halfLifeDays)")
    return StableHash.hex(text.text)
  }
}
