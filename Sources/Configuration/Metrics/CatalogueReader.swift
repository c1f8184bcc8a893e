import TerrainModel

/// Reads `kpis.yml`: measures, the KPIs over them, and whose amounts are divided among touches.
struct CatalogueReader {
  enum Key: String, CaseIterable { case version, includeDefault, measures, kpis, attribution }

  let log: DiagnosticLog

  /// `shipped` is what `include_default: true` adds: every shipped measure, KPI and attribution whose name the file
  /// does not use itself.
  func read(_ text: String, file: String, shipped: KPICatalogue?) -> KPICatalogue? {
    guard let root = YAMLDocument.root(of: text, file: file, log: log),
      let section = Section<Key>(root, named: "the KPI file")
    else { return nil }
    Version.check(section[.version], in: section.location, log: log)
    let includesDefault = section[.includeDefault]?.flag() ?? false
    if !section.has(.kpis), !includesDefault { _ = section.required(.kpis) }
    let measureReader = MeasureReader(log: log)
    let kpiReader = KPIReader(log: log)
    let measureSections = section.sections(.measures, MeasureReader.Key.self, named: "a measure")
    let kpiSections = section.sections(.kpis, KPIReader.Key.self, named: "a KPI")
    let measures = measureSections.map { measureReader.read($0) }
    let kpis = kpiSections.map { kpiReader.read($0) }
    let attributionReader = AttributionReader(log: log)
    let attributions = section.sections(.attribution, AttributionReader.Key.self, named: "an attribution")
      .map { attributionReader.read($0) }
    var catalogue = KPICatalogue(
      measures: measures.compactMap { $0 }, kpis: kpis.compactMap { $0 },
      attributions: attributions.compactMap { $0 })
    UniqueNames.check(catalogue.measures.map { ($0.name, $0.location) }, what: "measure", log: log)
    UniqueNames.check(catalogue.kpis.map { ($0.name, $0.location) }, what: "KPI", log: log)
    UniqueNames.check(
      catalogue.attributions.map { ($0.name, $0.location) }, what: "attribution", log: log)
    if includesDefault, let shipped { catalogue = Self.merge(shipped, under: catalogue) }
    // What could not be read is not reported as unknown a second time.
    let unread = (
      measures: zip(measureSections, measures).compactMap { $1 == nil ? $0[.measure]?.scalarText : nil },
      kpis: zip(kpiSections, kpis).compactMap { $1 == nil ? $0[.kpi]?.scalarText : nil }
    )
    CatalogueCheck(
      catalogue: catalogue, unreadMeasures: unread.measures, unreadKPIs: unread.kpis, log: log
    ).run()
    guard !measures.contains(nil), !kpis.contains(nil), !attributions.contains(nil), !log.hasErrors else {
      return nil
    }
    return DefinitionHash.applied(to: catalogue)
  }

  private static func merge(_ shipped: KPICatalogue, under own: KPICatalogue) -> KPICatalogue {
    let measureNames = Set(own.measures.map(\.name))
    let kpiNames = Set(own.kpis.map(\.name))
    let attributionNames = Set(own.attributions.map(\.name))
    return KPICatalogue(
      measures: shipped.measures.filter { !measureNames.contains($0.name) } + own.measures,
      kpis: shipped.kpis.filter { !kpiNames.contains($0.name) } + own.kpis,
      attributions: shipped.attributions.filter { !attributionNames.contains($0.name) } + own.attributions)
  }
}
