package import TerrainModel

/// A figure, what it is made of, and the rows of the exports behind it.
package struct Explanation: Sendable {
  /// The rows of one measure.
  package struct Part: Sendable {
    /// What the measure is to the figure: `revenue › numerator`.
    package var role: String
    package var measure: String
    /// How many rows there are; `rows` may be fewer.
    package var rowCount: Int
    package var rows: [Row]

    package init(role: String, measure: String, rowCount: Int, rows: [Row]) {
      self.role = role
      self.measure = measure
      self.rowCount = rowCount
      self.rows = rows
    }
  }

  package struct Row: Sendable {
    package var origin: FactOrigin
    package var line: Int
    package var day: CalendarDay
    /// Exact, in units; nil where the row states none.
    package var value: String?
    /// The row as the export has it; nil where nobody asked, or the export is gone.
    package var source: String?

    package init(origin: FactOrigin, line: Int, day: CalendarDay, value: String?, source: String? = nil) {
      self.origin = origin
      self.line = line
      self.day = day
      self.value = value
      self.source = source
    }
  }

  package var pipeline: PipelineDefinition
  package var catalogue: KPICatalogue
  package var asOf: CalendarDay
  package var value: MetricValue
  package var scope: [RowFilter]
  package var parts: [Part]
  /// The ids of the runs of this as-of day that are kept, which printed the figure.
  package var runs: [String]
  /// Why rows are not shown as the exports have them.
  package var obstacles: [String]

  package init(
    pipeline: PipelineDefinition, catalogue: KPICatalogue, asOf: CalendarDay, value: MetricValue,
    scope: [RowFilter], parts: [Part], runs: [String], obstacles: [String] = []
  ) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.asOf = asOf
    self.value = value
    self.scope = scope
    self.parts = parts
    self.runs = runs
    self.obstacles = obstacles
  }

  /// The explanation as text, each line with its end. CSV has the rows only, each on a line.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    let page = ExplanationPage(self, language: language)
    switch format {
    case .text: return page.text
    case .markdown: return page.markdown
    case .csv: return page.csv
    case .json: return page.json
    }
  }

  /// A page of its own, without network or script.
  package func html(language: Language) -> [UInt8] { ExplanationPage(self, language: language).html }
}
