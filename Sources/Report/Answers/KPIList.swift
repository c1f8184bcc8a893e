package import TerrainModel

/// All KPIs of a pipeline, and what its exports hold for each.
package struct KPIList: Sendable {
  /// What the exports hold of that which a KPI is made of.
  package enum Held: String, CaseIterable, Sendable {
    case rows
    /// The columns are there, and not one row of the kind.
    case noRows = "no_rows"
    case nothing
  }

  private let pipeline: PipelineDefinition
  private let catalogue: KPICatalogue
  private let held: [String: Held]

  /// `held`: by name; of a KPI that is not among them the exports hold nothing.
  package init(pipeline: PipelineDefinition, catalogue: KPICatalogue, held: [String: Held]) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.held = held
  }

  private func held(_ kpi: KPIDefinition) -> Held { held[kpi.name] ?? .nothing }

  /// The list as text, each line with its end, in the order of the catalogue.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    switch format {
    case .text: return table(language).text
    case .markdown: return table(language).markdown
    case .csv: return csv(language)
    case .json:
      let list = catalogue.kpis.map { kpi -> JSONValue in
        .object([
          ("name", .string(kpi.name)), ("label", .string(kpi.label[language])),
          ("unit", .string(kpi.unit.rawValue)), ("link", .string(kpi.link.rawValue)),
          ("fed", .bool(held(kpi) == .rows)), ("held", .string(held(kpi).rawValue)),
        ])
      }
      return String(decoding: JSONWriter.bytes(.array(list)), as: UTF8.self)
    }
  }

  private func table(_ language: Language) -> AlignedTable {
    let words = language.answerWording
    let phrasing = Phrasing(pipeline, catalogue, language: language)
    let titles: [DefinitionTitle] = [.name, .label, .unit, .link, .fed]
    return AlignedTable(
      columns: titles.map { .init(title: words.title($0)) },
      rows: catalogue.kpis.map { kpi in
        [
          kpi.name, kpi.label[language], words.unit(kpi.unit, currency: pipeline.currency),
          phrasing.words.link(kpi.link), words.held(held(kpi)),
        ]
      })
  }

  private func csv(_ language: Language) -> String {
    let columns: [Table.Column] = [
      .init("kpi"), .init("kpi_label"), .init("unit"), .init("link"), .init("fed", .boolean),
      .init("held"),
    ]
    let rows = catalogue.kpis.map { kpi -> [Cell] in
      [
        .text(kpi.name), .words(kpi.label[language]), .text(kpi.unit.rawValue), .text(kpi.link.rawValue),
        .flag(held(kpi) == .rows), .text(held(kpi).rawValue),
      ]
    }
    let file = CSVWriter.file("kpis.csv", Table(name: "kpis", columns: columns, rows: rows))
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
