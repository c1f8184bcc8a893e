import Dispatch
package import TerrainModel

/// Reads the configuration of a pipeline: `pipeline.yml`, and what it refers to.
///
/// ```
/// formats/*.yml ─┐
/// pipeline.yml ──┼─▶ nodes with places ─▶ model values ─▶ checks across files ─▶ PipelineConfiguration
/// kpis.yml ──────┤
/// plan.yml ──────┘
/// ```
package enum ConfigurationReader {
  /// Begins to read the KPIs that ship with the program: they are most of what there is to read, and another thread has
  /// them by the time that a pipeline is known.
  package static func readAhead() {
    DispatchQueue.global().async { _ = shippedCatalogue }
  }

  /// The configuration, or nil with at least one error among the diagnostics. Diagnostics are sorted by file (in
  /// reading order), line and column; warnings may come with a configuration.
  package static func read(pipelineFolder folder: String) -> (PipelineConfiguration?, [Diagnostic]) {
    let log = DiagnosticLog()
    let files = ConfigurationFiles(folder: folder, log: log)
    let formats = readFormats(files, log: log)
    guard let text = files.text("pipeline.yml", neededFor: "A pipeline is a folder with a `pipeline.yml`.")
    else {
      return (nil, log.sorted)
    }
    let reading = PipelineReader(log: log, files: files, formats: formats)
      .read(text, file: files.path("pipeline.yml"))
    guard let (pipeline, reportKPIs) = reading else { return (nil, log.sorted) }
    let catalogue = readCatalogue(files, named: pipeline.kpiFile, log: log)
    var plan: Plan?
    if let catalogue {
      for value in reportKPIs { _ = KPIName.read(value, catalogue: catalogue) }
      plan = readPlan(files, named: pipeline.planFile, catalogue: catalogue, log: log)
    }
    guard let catalogue, !log.hasErrors else { return (nil, log.sorted) }
    return (
      PipelineConfiguration(
        pipeline: pipeline, catalogue: catalogue, plan: plan,
        formats: formats.formats(for: pipeline.sources)),
      log.sorted
    )
  }

  /// One format file, for commands that look at it alone. `file` is what diagnostics call it.
  package static func format(text: String, file: String) -> (FormatDefinition?, [Diagnostic]) {
    let log = DiagnosticLog()
    let format = FormatReader(log: log).read(text, file: file)
    return (log.hasErrors ? nil : format, log.sorted)
  }

  /// Whether rows of a record may have any word in a field, not one of a list that the program understands.
  package static func isOpen(_ field: Field, of record: RecordKind) -> Bool {
    Meanings.known(of: field, record: record) == nil
  }

  /// The texts of all files that ship with the program: part of what a run depends on.
  package static var shippedText: String {
    (ShippedFiles.formats + [ShippedFiles.kpis]).map(\.text).joined(separator: "\n")
  }

  /// The formats and KPIs that ship with the program, for commands that need no pipeline. The diagnostics are empty
  /// in every build that passed its tests.
  package static func shipped() -> (formats: [FormatDefinition], catalogue: KPICatalogue?, [Diagnostic]) {
    (
      ShippedFormats.all.formats, shippedCatalogue.catalogue,
      ShippedFormats.all.diagnostics + shippedCatalogue.diagnostics
    )
  }

  private static let shippedCatalogue: (catalogue: KPICatalogue?, diagnostics: [Diagnostic]) = {
    let log = DiagnosticLog()
    let catalogue = CatalogueReader(log: log).read(
      ShippedFiles.kpis.text, file: ShippedFiles.kpis.place, shipped: nil)
    return (catalogue, log.sorted)
  }()

  private static func readFormats(_ files: ConfigurationFiles, log: DiagnosticLog) -> FormatLibrary {
    var own: [FormatDefinition] = []
    for name in files.yamlFiles(in: "formats") {
      guard let text = files.text(name, neededFor: "") else { continue }
      if let format = FormatReader(log: log).read(text, file: files.path(name)) { own.append(format) }
    }
    let library = FormatLibrary(own: own)
    UniqueNames.check(library.places, what: "format", log: log)
    checkKinship(in: library, log: log)
    return library
  }

  /// A format that another is the same as must exist and describe the same record.
  private static func checkKinship(in library: FormatLibrary, log: DiagnosticLog) {
    for format in library.own {
      guard let name = format.sameAs else { continue }
      guard name != format.name, let other = library.format(name) else {
        log.error(
          format.location,
          "“\(format.name)” is to be the same as “\(name)”, and there is no such other format.",
          advice: NearestName.advice(name, among: library.names.filter { $0 != format.name }))
        continue
      }
      if other.record != format.record {
        log.error(
          format.location, "“\(format.name)” is to be the same as “\(name)”, which describes other records.",
          advice: "Remove same_as.")
      }
    }
  }

  private static func readCatalogue(
    _ files: ConfigurationFiles, named name: String?, log: DiagnosticLog
  ) -> KPICatalogue? {
    let shipped = shippedCatalogue.catalogue
    log.add(shippedCatalogue.diagnostics)
    guard let name else { return shipped }
    guard let text = files.text(name, neededFor: "") else { return nil }
    let own = DiagnosticLog()
    let catalogue = CatalogueReader(log: own).read(text, file: files.path(name), shipped: shipped)
    log.add(own)
    return catalogue
  }

  private static func readPlan(
    _ files: ConfigurationFiles, named name: String?, catalogue: KPICatalogue, log: DiagnosticLog
  ) -> Plan? {
    guard let name, let text = files.text(name, neededFor: "") else { return nil }
    let own = DiagnosticLog()
    defer { log.add(own) }
    return PlanReader(log: own, catalogue: catalogue).read(text, file: files.path(name))
  }
}
