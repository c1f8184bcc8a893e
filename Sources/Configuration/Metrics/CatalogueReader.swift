import TerrainModel

/// Reads `kpis.yml`: measures, the KPIs over them, and whose amounts are divided among touches.
struct CatalogueReader {
  enum Key: String, CaseIterable { case version, includeDefault, measures, kpis, attribution }

  let log: DiagnosticLog
  /// Whether it is a definition that an earlier version of the program wrote down: it is asked again as it was, also
  /// where nobody could write it any more.
  var isKept = false

  /// `shipped` is what `include_default: true` adds: every shipped measure, KPI and attribution whose name the file
  /// does not use itself.
  func read(_ text: String, file: String, shipped: KPICatalogue?) -> KPICatalogue? {
    guard let root = YAMLDocument.root(of: text, file: file, log: log),
      let section = Section<Key>(root, named: "the KPI file")
    else { return nil }
    Version.check(section[.version], in: section.location, log: log)
    let includesDefault = section[.includeDefault]?.flag() ?? false
    if !section.has(.kpis), !includesDefault { _ = section.required(.kpis) }
    let measureSections = section.sections(.measures, MeasureReader.Key.self, named: "a measure")
    let measures = measureSections.map { MeasureReader(log: log).read($0) }
    let readings = section.sections(.kpis, KPIReader.Key.self, named: "a KPI")
      .map { KPIReader(log: log).read($0) }
    let attributions = section.sections(.attribution, AttributionReader.Key.self, named: "an attribution")
      .map { AttributionReader(log: log).read($0) }
    var catalogue = KPICatalogue(
      measures: measures.compactMap { $0 }, kpis: readings.compactMap(\.definition),
      attributions: attributions.compactMap { $0 })
    checkUnique(catalogue)
    if includesDefault, let shipped { catalogue = Self.merge(shipped, under: catalogue, readings) }
    // What could not be read is not reported as unknown a second time.
    let unread = zip(measureSections, measures).compactMap { $1 == nil ? $0[.measure]?.scalarText : nil }
    let check = CatalogueCheck(
      catalogue: catalogue, own: readings, unreadMeasures: unread, log: log)
    check.run()
    if !isKept {
      UnitCheck(catalogue: catalogue, log: log).run(check.readings)
      MaturityCheck(catalogue: catalogue, log: log).run(readings)
    }
    guard !measures.contains(nil), readings.allSatisfy({ $0.definition != nil }),
      !attributions.contains(nil), !log.hasErrors
    else { return nil }
    return DefinitionHash.applied(to: isKept ? catalogue : InheritedMeaning.applied(to: catalogue))
  }

  private func checkUnique(_ catalogue: KPICatalogue) {
    UniqueNames.check(catalogue.measures.map { ($0.name, $0.location) }, what: "measure", log: log)
    UniqueNames.check(catalogue.kpis.map { ($0.name, $0.location) }, what: "KPI", log: log)
    UniqueNames.check(
      catalogue.attributions.map { ($0.name, $0.location) }, what: "attribution", log: log)
  }

  private static func merge(
    _ shipped: KPICatalogue, under own: KPICatalogue, _ readings: [KPIReading]
  ) -> KPICatalogue {
    let measureNames = Set(own.measures.map(\.name))
    let kpiNames = Set(own.kpis.map(\.name) + readings.compactMap(\.name))
    let attributionNames = Set(own.attributions.map(\.name))
    return KPICatalogue(
      measures: shipped.measures.filter { !measureNames.contains($0.name) } + own.measures,
      kpis: shipped.kpis.filter { !kpiNames.contains($0.name) } + own.kpis,
      attributions: shipped.attributions.filter { !attributionNames.contains($0.name) } + own.attributions)
  }
}
