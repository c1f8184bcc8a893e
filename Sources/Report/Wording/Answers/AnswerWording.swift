import TerrainModel

/// The words of answers to questions, beside those of the report (`Wording`), and of definitions in plain words.
protocol AnswerWording: Sendable {
  /// The title of a column of intervals.
  var interval: String { get }
  /// No figure answers the question.
  var nothing: String { get }
  /// Figures of single reps and small groups are shown.
  var restricted: String { get }
  var yes: String { get }
  var no: String { get }
  func held(_ held: KPIList.Held) -> String
  func title(_ title: DefinitionTitle) -> String
  func withheld(_ parts: [String]) -> String
  func withheldScope(_ count: String) -> String
  func fewCases(_ kpi: String, _ count: String, minimum: String) -> String
  /// Up to when KPIs can be read none of whose figures in the table can.
  func readableUpTo(_ day: String, option: String, _ kpis: String) -> String
  /// No row says a dimension, or none of some KPIs, and where it would come from.
  func unsaid(_ dimension: String, column: String, origin: MemberOrigin, _ kpis: String?) -> String
  func unfed(_ names: String) -> String
  func withoutDimension(_ names: String) -> String

  func unit(_ unit: Unit, currency: String) -> String
  /// `number` writes a value in the KPI's unit.
  func better(_ direction: KPIDefinition.Direction, _ number: (Double) -> String) -> String
  /// Of a state of today: why its past periods are not compared, and what there is not for that reason.
  var noHistory: String { get }
  /// `Count of rows`, `Sum of amount`: what a measure does with what.
  /// `percentile`: which one, 0 to 100, for the aggregate that asks for it.
  func aggregate(_ aggregate: Aggregate, percentile: String, of quantity: String) -> String
  func rows(of record: RecordKind) -> String
  /// A field of rows: `amount of opportunities`.
  func quantity(_ name: String, among rows: String) -> String
  func days(from first: String, to last: String) -> String
  func condition(_ dimension: String, _ members: [String], excluded: Bool) -> String
  func window(_ window: EventWindow) -> String
  /// Which rows have ended at a duration's second time; all others were only followed until then.
  func ended(_ conditions: [String]) -> String
  func lacks(_ time: String) -> String
  func age(_ days: ClosedRange<Int>) -> String
  func touch(_ touch: TouchCondition) -> String
  func datedBy(_ time: String) -> String
  /// Another KPI over everything from a day on to the end of each period.
  func cumulative(_ kpi: String, over span: CumulativeSpan) -> String
  func conversion(_ conversion: ConversionDefinition, conditions: [String]) -> String
  func cohort(_ cohort: CohortDefinition) -> String
  func habit(_ habit: HabitDefinition) -> String
  var workingDays: String { get }
  /// The conditions of a measure, behind its first words.
  func provided(_ conditions: [String]) -> String

  // What a figure is made of.
  var madeOf: String { get }
  var line: String { get }
  var day: String { get }
  func role(_ role: Explanation.Role) -> String
  func obstacle(_ obstacle: Explanation.Obstacle) -> String
  /// So many rows of a measure are not listed.
  func moreRows(_ count: Int, _ formatted: String) -> String
  func definitionHash(_ hash: String) -> String
  func printedBy(_ runs: [String]) -> String
  func lesson(_ id: String) -> String
  /// The lesson's difference is taken within members of a dimension.
  func withinStrata(_ dimension: String) -> String
  func remark(_ remark: LessonRemark) -> String
  func title(_ title: WorkbookTitle) -> String
  /// A sheet has the first rows of a file.
  func firstRows(_ count: String, of total: String, file: String) -> String
  /// Which figures of `kpis.csv` a sheet has.
  func someFigures(withGroups: Bool) -> String
}

/// What a definition is told under.
enum DefinitionTitle: CaseIterable, Sendable {
  case name, label, meaning, made, unit, better, link, source, maturity, fewestCases, hash, place, fed,
    dimensions, history
}

/// Where rows have the member of a dimension from.
enum MemberOrigin: CaseIterable, Sendable {
  /// The export's own column for the rep.
  case rep
  /// The people file, by the rep of a row.
  case peopleFile
  case export
}

/// Titles of columns and rows of a workbook that no other output has; `before` and `after` tell the figures of a change
/// apart everywhere.
enum WorkbookTitle: CaseIterable, Sendable {
  case before, after, difference, points
  case item, scope, firstDay, lastDay, low, high, readable, run, note
  case sheet, figure, role, measure, rowCount, listed, sum, fingerprint, original
  case thing, stated, rate
}

/// Why a lesson's number is not the difference of the figures that it is explained by.
enum LessonRemark: CaseIterable, Sendable {
  case changeByRep, meanByRep
}

extension Language {
  var answerWording: any AnswerWording {
    switch self {
    case .en: EnglishAnswerWording()
    case .fr: FrenchAnswerWording()
    }
  }
}
