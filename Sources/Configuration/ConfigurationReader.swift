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
    let pipeline = PipelineReader(log: log).read(text, file: files.path("pipeline.yml"))
    let catalogue = readCatalogue(files, named: pipeline?.kpiFile, log: log)
    var plan: Plan?
    if let name = pipeline?.planFile,
      let text = files.text(name, neededFor: "`plan` in pipeline.yml names it.")
    {
      let planLog = DiagnosticLog()
      if let catalogue {
        plan = PlanReader(log: planLog, catalogue: catalogue).read(text, file: files.path(name))
      }
      log.add(planLog)
    }
    guard let pipeline else { return (nil, log.sorted) }
    for name in pipeline.aliases { files.requireFile(name, neededFor: "`aliases` in pipeline.yml names it.") }
    CrossCheck(pipeline: pipeline, formats: formats, catalogue: catalogue, log: log).run()
    guard let catalogue, !log.hasErrors else { return (nil, log.sorted) }
    return (
      PipelineConfiguration(pipeline: pipeline, catalogue: catalogue, plan: plan, formats: formats),
      log.sorted
    )
  }

  /// One format file, for commands that look at it alone. `file` is what diagnostics call it.
  package static func format(text: String, file: String) -> (FormatDefinition?, [Diagnostic]) {
    let log = DiagnosticLog()
    let format = FormatReader(log: log).read(text, file: file)
    return (log.hasErrors ? nil : format, log.sorted)
  }

  /// The formats and KPIs that ship with the program, for commands that need no pipeline. The diagnostics are empty
  /// in every build that passed its tests.
  package static func shipped() -> (formats: [FormatDefinition], catalogue: KPICatalogue?, [Diagnostic]) {
    let log = DiagnosticLog()
    let formats = ShippedFiles.formats.compactMap { file in
      FormatReader(log: log).read(file.text, file: file.place)
    }
    return (formats, shippedCatalogue(log: log), log.sorted)
  }

  private static func shippedCatalogue(log: DiagnosticLog) -> KPICatalogue? {
    let own = DiagnosticLog()
    let catalogue = CatalogueReader(log: own).read(
      ShippedFiles.kpis.text, file: ShippedFiles.kpis.place, shipped: nil)
    log.add(own)
    return catalogue
  }

  private static func readFormats(_ files: ConfigurationFiles, log: DiagnosticLog) -> [FormatDefinition] {
    var own: [FormatDefinition] = []
    for name in files.yamlFiles(in: "formats") {
      guard let text = files.text(name, neededFor: "") else { continue }
      if let format = FormatReader(log: log).read(text, file: files.path(name)) { own.append(format) }
    }
    let shipped = ShippedFiles.formats.compactMap { FormatReader(log: log).read($0.text, file: $0.place) }
    UniqueNames.check((shipped + own).map { ($0.name, $0.location) }, what: "format", log: log)
    return own + shipped
  }

  private static func readCatalogue(
    _ files: ConfigurationFiles, named name: String?, log: DiagnosticLog
  ) -> KPICatalogue? {
    let shipped = shippedCatalogue(log: log)
    guard let name else { return shipped }
    guard let text = files.text(name, neededFor: "`kpis` in pipeline.yml names it.") else { return nil }
    let own = DiagnosticLog()
    let catalogue = CatalogueReader(log: own).read(text, file: files.path(name), shipped: shipped)
    log.add(own)
    return catalogue
  }
}
