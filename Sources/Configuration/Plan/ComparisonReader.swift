import TerrainModel

/// Reads one comparison: a question that is put to the figures on every run.
struct ComparisonReader {
  enum Key: String, CaseIterable {
    case comparison, label, compare, members, change, strata, smallestThatMatters
  }
  enum CompareKey: String, CaseIterable { case exposed, unexposed }
  enum MembersKey: String, CaseIterable { case kpi, dimension, members }
  enum ChangeKey: String, CaseIterable { case kpi, dimension, members, from }

  let log: DiagnosticLog
  let catalogue: KPICatalogue

  func read(_ section: Section<Key>) -> ComparisonDefinition? {
    let name = section.name(.comparison)
    let label = section.localized(.label)
    let contrast = self.contrast(section)
    let strata = section[.strata].map { $0.word(Dimension.self) }
    let smallest = section.number(.smallestThatMatters, in: 0...1e15)
    guard let name, let label, let contrast, let smallest, strata != .some(nil) else { return nil }
    if let strata = strata ?? nil { checkStrata(strata, contrast: contrast, section: section) }
    return ComparisonDefinition(
      name: name, label: label, contrast: contrast, strata: strata ?? nil, smallestThatMatters: smallest,
      location: section.location)
  }

  private func contrast(_ section: Section<Key>) -> ComparisonDefinition.Contrast? {
    let given = [Key.compare, .members, .change].filter { section.has($0) }
    guard given.count == 1 else {
      log.error(
        section.location,
        "a comparison has exactly one of compare, members and change; found \(given.count).",
        advice: given.isEmpty ? "Add one." : "Make a comparison of each.")
      return nil
    }
    if let inner = section.section(.compare, CompareKey.self, named: "compare") {
      let exposed = inner.required(.exposed).flatMap { KPIName.read($0, catalogue: catalogue) }
      let unexposed = inner.required(.unexposed).flatMap { KPIName.read($0, catalogue: catalogue) }
      guard let exposed, let unexposed else { return nil }
      return .kpis(exposed: exposed.name, unexposed: unexposed.name)
    }
    if let inner = section.section(.members, MembersKey.self, named: "members") { return members(inner) }
    return section.section(.change, ChangeKey.self, named: "change").flatMap { change($0) }
  }

  private func members(_ section: Section<MembersKey>) -> ComparisonDefinition.Contrast? {
    let kpi = section.required(.kpi).flatMap { KPIName.read($0, catalogue: catalogue) }
    let dimension = section.required(.dimension).flatMap {
      KPIName.dimension($0, of: kpi, catalogue: catalogue)
    }
    let isEmpty = section[.members]?.elements?.isEmpty ?? true && section[.members]?.scalarText == nil
    let members = isEmpty ? [] : section.texts(.members)
    guard let kpi, let dimension else { return nil }
    return .members(kpi: kpi.name, dimension: dimension, members: members)
  }

  private func change(_ section: Section<ChangeKey>) -> ComparisonDefinition.Contrast? {
    let kpi = section.required(.kpi).flatMap { KPIName.read($0, catalogue: catalogue) }
    let dimension = section.required(.dimension).flatMap {
      KPIName.dimension($0, of: kpi, catalogue: catalogue)
    }
    let members = section.required(.members)?.texts("the members that changed something")
    let from = section.day(.from)
    if let kpi, !kpi.isSeries { refuse(kpi, at: section.place(.kpi)) }
    guard let kpi, let dimension, let members, let from else { return nil }
    return .change(kpi: kpi.name, dimension: dimension, members: members, from: from)
  }

  /// The months before hold fewer of what is still open for no other reason than their age: every change would read as an
  /// effect.
  private func refuse(_ kpi: KPIDefinition, at place: SourceLocation) {
    let parts = catalogue.kpis(under: kpi.name).dropFirst().filter { !$0.isSeries }.map { "“\($0.name)”" }
    let reason =
      parts.isEmpty
      ? "(series: false in \(kpi.location.text))" : "(made of \(parts.sorted().joined(separator: ", ")))"
    log.error(
      place,
      "“\(kpi.name)” is a state of today \(reason): its past periods still change, and a comparison of before with after needs such as stay; expected a KPI that is a series.",
      advice:
        "Take one that counts what happened in a period, or compare groups as they are today with members.")
  }

  private func checkStrata(
    _ strata: Dimension, contrast: ComparisonDefinition.Contrast, section: Section<Key>
  ) {
    let names =
      switch contrast {
      case .kpis(let exposed, let unexposed): [exposed, unexposed]
      case .members(let kpi, _, _), .change(let kpi, _, _, _): [kpi]
      }
    for kpi in names.compactMap({ catalogue.kpi($0) }) where !catalogue.has(strata, for: kpi) {
      log.error(
        section.place(.strata), "“\(kpi.name)” cannot be cut by “\(strata.rawValue)”.",
        advice: "Its records have no such field.")
    }
  }
}
