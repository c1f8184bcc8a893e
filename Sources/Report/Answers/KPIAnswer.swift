package import TerrainModel

/// The answer to a question about KPIs: figures that may be shown to whoever asked, and what was left out of them.
package struct KPIAnswer: Sendable {
  package var pipeline: PipelineDefinition
  package var catalogue: KPICatalogue
  package var asOf: CalendarDay
  /// KPI by KPI in the order asked, then by period, member and crossed member.
  package var values: MetricValues
  package var dimension: Dimension
  package var crossed: Dimension?
  package var grain: Grain
  /// What rows had to be; empty: nothing in particular.
  package var scope: [RowFilter]
  /// Whether figures of single reps and small groups are among the values.
  package var isRestricted: Bool
  /// Figures left out, of groups below the minimum and of those that would give them away.
  package var smallGroups: Int
  package var complementary: Int
  /// Figures left out because of the people that the conditions are on.
  package var personal: Int
  /// Where a figure rests on joined touches: how many could be joined.
  package var coverage: JoinCoverage?
  /// KPIs that were not named and have no such dimension.
  package var leftOut: [String]
  /// KPIs that the exports do not hold what they are made of.
  package var unfed: [String]
  /// Periods of which only some days count, because the question begins or ends within them.
  package var cutPeriods: [Period]

  package init(
    pipeline: PipelineDefinition, catalogue: KPICatalogue, asOf: CalendarDay, values: MetricValues,
    dimension: Dimension, crossed: Dimension? = nil, grain: Grain, scope: [RowFilter] = [],
    isRestricted: Bool = false, smallGroups: Int = 0, complementary: Int = 0, personal: Int = 0,
    coverage: JoinCoverage? = nil, leftOut: [String] = [], unfed: [String] = [],
    cutPeriods: [Period] = []
  ) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.asOf = asOf
    self.values = values
    self.dimension = dimension
    self.crossed = crossed
    self.grain = grain
    self.scope = scope
    self.isRestricted = isRestricted
    self.smallGroups = smallGroups
    self.complementary = complementary
    self.personal = personal
    self.coverage = coverage
    self.leftOut = leftOut
    self.unfed = unfed
    self.cutPeriods = cutPeriods
  }

  /// The answer as text, each line with its end.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    let page = KPIAnswerPage(self, language: language)
    switch format {
    case .text: return page.text
    case .csv: return page.csv
    case .json: return page.json
    case .markdown: return page.markdown
    }
  }

  /// The same as blocks that follow each other: a million figures as CSV are never whole in memory.
  package func output(_ format: AnswerFormat, language: Language) -> OutputFile {
    guard format == .csv else { return OutputFile(path: "kpis", text: text(format, language: language)) }
    return KPIAnswerPage(self, language: language).csvFile
  }

  /// The answer as a workbook: one table with the columns of `kpis.csv`, and what must be known to read it above it.
  package func spreadsheet(language: Language) -> Spreadsheet {
    KPIAnswerPage(self, language: language).spreadsheet
  }
}
