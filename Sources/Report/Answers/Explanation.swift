package import TerrainModel

/// A figure, what it is made of, and the rows of the exports behind it; for a lesson, the figures that it compares.
package struct Explanation: Sendable {
  /// What a measure is to the figure, or to a figure that it is worked out from.
  package enum Role: String, CaseIterable, Sendable {
    case value, numerator, denominator
    /// The events that a conversion starts from, and those that followed.
    case base, converted
    /// What made reps active.
    case activity
  }

  /// The rows of one measure.
  package struct Part: Sendable {
    package var role: Role
    /// The KPIs of a formula that lead to the measure, outermost first; empty for the figure's own.
    package var path: [String]
    package var measure: String
    /// How many rows there are; `rows` may be fewer.
    package var rowCount: Int
    package var rows: [Row]

    package init(role: Role, path: [String] = [], measure: String, rowCount: Int, rows: [Row]) {
      self.role = role
      self.path = path
      self.measure = measure
      self.rowCount = rowCount
      self.rows = rows
    }

    /// The path and the role, as `word` has it: `revenue › numerator`.
    func roleText(_ word: (Role) -> String) -> String { (path + [word(role)]).joined(separator: " › ") }

    /// For other programs, the same in every language.
    var roleName: String { roleText(\.rawValue) }
  }

  /// What an amount was before it was converted: so much of a currency, of which `rate` units were worth one of the
  /// pipeline's. Numbers as texts, with all their digits.
  package struct Conversion: Hashable, Sendable {
    package var amount: String
    package var currency: String
    package var rate: String

    package init(amount: String, currency: String, rate: String) {
      self.amount = amount
      self.currency = currency
      self.rate = rate
    }
  }

  package struct Row: Sendable {
    package var origin: FactOrigin
    package var line: Int
    package var day: CalendarDay
    /// Exact, in units; nil where the row states none.
    package var value: String?
    /// Where different things are counted, which one the row is of: numbered from 1 in the order of the rows, so that
    /// the figure is how many numbers there are, and nobody is named. nil elsewhere.
    package var thing: Int?
    /// nil where an amount is stated in the pipeline's currency.
    package var conversion: Conversion?
    /// The row as the export has it; nil where nobody asked, or the export is gone.
    package var source: String?

    package init(
      origin: FactOrigin, line: Int, day: CalendarDay, value: String?, thing: Int? = nil,
      conversion: Conversion? = nil, source: String? = nil
    ) {
      self.origin = origin
      self.line = line
      self.day = day
      self.value = value
      self.thing = thing
      self.conversion = conversion
      self.source = source
    }
  }

  /// Why something that was asked for is not shown.
  package enum Obstacle: Hashable, Sendable {
    /// An export does not hold the bytes any more that were counted, or lies in an archive: its lines cannot be shown.
    case linesGone(file: String)
  }

  /// What a figure is to a lesson.
  package enum Side: String, CaseIterable, Sendable {
    case exposed, unexposed
    /// A lesson about a change has its sides before the day in question and from then on.
    case exposedBefore = "exposed_before"
    case exposedAfter = "exposed_after"
    case unexposedBefore = "unexposed_before"
    case unexposedAfter = "unexposed_after"

    package var isExposed: Bool { self == .exposed || self == .exposedBefore || self == .exposedAfter }
  }

  /// A figure and its parts.
  package struct Figure: Sendable {
    /// nil where the figure itself was asked for.
    package var side: Side?
    package var value: MetricValue
    package var scope: [RowFilter]
    package var parts: [Part]

    package init(side: Side? = nil, value: MetricValue, scope: [RowFilter], parts: [Part]) {
      self.side = side
      self.value = value
      self.scope = scope
      self.parts = parts
    }
  }

  package var pipeline: PipelineDefinition
  package var catalogue: KPICatalogue
  package var asOf: CalendarDay
  /// The lesson that was asked about; nil where it was a figure.
  package var lesson: Lesson?
  /// One, or those that the lesson compares.
  package var figures: [Figure]
  /// The ids of the runs of this as-of day that are kept, which printed the figures.
  package var runs: [String]
  /// Why rows are not shown as the exports have them.
  package var obstacles: [Obstacle]

  package init(
    pipeline: PipelineDefinition, catalogue: KPICatalogue, asOf: CalendarDay, lesson: Lesson? = nil,
    figures: [Figure], runs: [String], obstacles: [Obstacle] = []
  ) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.asOf = asOf
    self.lesson = lesson
    self.figures = figures
    self.runs = runs
    self.obstacles = obstacles
  }

  /// The words and numbers of a language for it.
  func phrasing(_ language: Language) -> Phrasing {
    Phrasing(pipeline, catalogue, language: language)
  }

  /// The explanation as text, each line with its end. CSV has the rows only, each on a line.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    switch format {
    case .text: return ExplanationAnswer(self, language: language).written.text
    case .markdown: return ExplanationAnswer(self, language: language).written.markdown
    case .csv: return ExplanationTable(explanation: self).csv
    case .json: return ExplanationDocument(self, language: language).text
    }
  }

  /// A page of its own, without network or script.
  package func html(language: Language) -> [UInt8] {
    ExplanationAnswer(self, language: language).written.page
  }

  /// Everything in one workbook: what was asked, then the rows of each measure on a sheet of their own.
  package func spreadsheet(language: Language) -> Spreadsheet {
    ExplanationSpreadsheet(self, language: language).spreadsheet
  }
}
