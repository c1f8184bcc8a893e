import TerrainModel

/// Every word of the report in one language. A language is a type that answers all of this: the compiler sees to it
/// that none misses a word, and that a new verdict gets a wording before it can be printed.
///
/// Words never go beyond their evidence: a side-by-side comparison "goes with", it does not cause.
protocol Wording: ReconciliationWording {
  /// What joins a title with what is said of it, spaces included: languages put them elsewhere.
  var colon: String { get }
  /// What stands between the parts of a list that have commas themselves.
  var semicolon: String { get }
  func heading(_ heading: Heading) -> String
  func column(_ column: ColumnTitle) -> String
  func column(_ column: ColumnTitle.Plan) -> String
  func column(_ column: ColumnTitle.Evidence) -> String
  func absence(_ absence: Absence) -> String
  func guide(_ guide: Guide) -> String

  func status(_ status: ObjectiveVerdict.Status) -> String
  /// So many objectives in a status: `2 on track`.
  func count(_ count: Int, _ status: ObjectiveVerdict.Status) -> String
  func outcome(_ outcome: LetterVerdict.Outcome) -> String
  func letter(_ letter: SmartLetter) -> String
  func verdict(_ verdict: Observation.Verdict, grade: EvidenceGrade) -> String
  func grade(_ grade: EvidenceGrade) -> String
  func lessonStatus(_ status: Lesson.Status) -> String
  func signal(_ rule: Signal.Rule) -> String
  func link(_ link: KPIDefinition.Link) -> String
  func dimension(_ dimension: Dimension) -> String
  func rule(_ rule: Rule) -> String
  func ruleEffect(_ severity: Rule.Severity) -> String
  func kind(_ kind: ActivityKind) -> String
  func severity(_ severity: Diagnostic.Severity) -> String
  func condition(_ condition: AlertRule.Condition) -> String
  func channel(_ channel: Channel) -> String
  func creditRule(_ model: AttributionModel) -> String

  // Sentences with values in them; texts arrive formatted.
  func asOf(_ day: String) -> String
  func headline(objectives: Int, parts: [String]) -> String
  func baselineHeadline(kpis: Int, rows: String) -> String
  func alertCount(_ count: Int) -> String
  func brokenLink(_ kpi: String) -> String
  func readableFrom(_ day: String) -> String
  func interval(_ low: String, _ high: String) -> String
  func cases(_ count: Int, _ formatted: String) -> String
  func sides(_ exposed: String, _ value: String, _ unexposed: String, _ other: String) -> String
  func cannotTell(missing: Int?, _ formatted: String) -> String
  func withinMargin(_ margin: String) -> String
  func crude(_ difference: String, strata: String) -> String
  func reachable(at80: String, at50: String, at20: String) -> String
  func claimed(_ difference: String, on day: String, cases: String) -> String
  func rowSums(_ rows: RowTexts) -> [String]
  func joined(touches: String, of allTouches: String, deals: String, of allDeals: String) -> String
  func attributionBase(_ texts: AttributionTexts) -> String
  func attributionJoins(_ texts: AttributionTexts) -> String
  /// Pairs of channels that change places; so many channels have a credit.
  func attributionOrder(swaps: [(String, String)], channels: Int) -> String
  func withheld(_ texts: WithheldTexts) -> [String]
  func dayCount(_ count: Int, _ formatted: String) -> String
  func nextReview(_ day: String) -> String
  func unserved(_ objectives: String) -> String
  func orphan(_ tactics: String) -> String
  func tacticPhase(hasStarted: Bool, hasEnded: Bool) -> String
  func chart(_ kpi: String, from first: String, to last: String) -> String
  func bullet(actual: String, expected: String, target: String, forecast: String) -> String
  func byDimension(_ dimension: String) -> String
  func more(_ count: String) -> String
  func moreRows(_ count: String) -> String
  func unbounded(rows: String) -> String
  func smallGroups(minimum: String) -> String
  func producedBy(_ version: String) -> String
  func reportIs(_ path: String) -> String
  func deadlineAndOwner(_ deadline: String, owner: String) -> String

  // Sentences about verdicts.
  func finding(_ finding: LetterFinding, _ texts: FindingTexts) -> String
  func nextStep(_ step: NextStep, _ texts: StepTexts) -> String
}

/// The parts of the row account, formatted.
struct RowTexts: Sendable {
  var read, accepted, rejected, ignored, counted, duplicate, superseded, later: String
}

/// What an attribution is over, formatted; `share` is nil where there is no amount to have a share of.
struct AttributionTexts: Sendable {
  var window: String
  var until: TouchCondition.Until
  var touchedDeals, deals, joinableDeals, amount, untouched: String
  /// All touches of the exports, and those of an account or contact that a deal names.
  var touches, joinedTouches: String
  var share: String?
  /// Deals without an amount; nil where every deal has one.
  var withoutAmount: String?
}

/// How much is left out, formatted; nil where nothing is.
struct WithheldTexts: Sendable {
  var minimumGroup: String
  var personal, smallGroups, complementary, verdicts, restatements: String?
}

/// What a finding needs to be said: values in the objective's unit, and names.
struct FindingTexts: Sendable {
  var number: @Sendable (Int) -> String
  var percent: @Sendable (Double) -> String
  var difference: @Sendable (Double) -> String
  var day: @Sendable (CalendarDay) -> String
  var objective: @Sendable (String) -> String
}

/// What a next step needs to be said.
struct StepTexts: Sendable {
  var number: @Sendable (Int) -> String
  var day: @Sendable (CalendarDay) -> String
  var objective: @Sendable (String) -> String
  var kpi: @Sendable (String) -> String
  var observation: @Sendable (String) -> String
  var money: @Sendable (Int64) -> String
  var field: @Sendable (Field) -> String
}
