import TerrainModel

/// Checks what one file says about another: formats that sources name, KPIs that the report lists.
struct CrossCheck {
  let pipeline: PipelineDefinition
  let formats: [FormatDefinition]
  let catalogue: KPICatalogue?
  let log: DiagnosticLog

  func run() {
    let names = formats.map(\.name)
    for source in pipeline.sources {
      for format in source.formats where !names.contains(format) {
        log.error(
          source.location, "the source “\(source.name)” names the format “\(format)”, which is not known.",
          advice: NearestName.advice(format, among: names))
      }
      checkConstants(source)
    }
    guard let catalogue else { return }
    for kpi in pipeline.reportKPIs where catalogue.kpi(kpi) == nil {
      log.error(
        pipeline.location, "the report lists the KPI “\(kpi)”, which is not defined.",
        advice: NearestName.advice(kpi, among: catalogue.kpis.map(\.name)))
    }
  }

  /// A constant must be a field of every record that the source's formats give.
  private func checkConstants(_ source: SourceDefinition) {
    let records = Set(formats.filter { source.formats.contains($0.name) }.map(\.record))
    for field in source.constants.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for record in records.sorted(by: { $0.rawValue < $1.rawValue }) where !record.fields.contains(field) {
        log.error(
          source.location,
          "the source “\(source.name)” sets “\(field.rawValue)”, which records “\(SnakeCase.of(record.rawValue))” do not have.",
          advice: "Remove it from `constants`.")
      }
    }
  }
}
