/// Everything a run found out: the one value that every output is rendered from.
package struct RunResult: Sendable {
  package var pipeline: PipelineDefinition
  package var plan: Plan?
  package var catalogue: KPICatalogue
  package var asOf: CalendarDay
  package var programVersion: String
  package var files: [FileAccount]
  /// Warnings and notes of the run: stale sources, schema drift, unknown words.
  package var diagnostics: [Diagnostic]
  package var unmatched: [UnmatchedName]
  /// What successive snapshots say otherwise of one record.
  package var changes: [RecordChange]
  package var coverage: JoinCoverage
  /// Every reported KPI by every reported dimension and grain, sorted by KPI (catalogue order), dimension, grain,
  /// period, member.
  package var values: MetricValues
  /// By attribution (catalogue order), then period: the whole span first, then years.
  package var attributions: [AttributionResult]
  /// Figures of closed periods that earlier runs stated otherwise.
  package var restatements: [Restatement]
  /// What finance, the CRM and the exports themselves state, held against this run's figures.
  package var reconciliations: [Reconciliation]
  package var findings: Findings
  package var lessons: [Lesson]
  package var nextSteps: [NextStep]

  package init(
    pipeline: PipelineDefinition, plan: Plan?, catalogue: KPICatalogue, asOf: CalendarDay,
    programVersion: String,
    files: [FileAccount], diagnostics: [Diagnostic], unmatched: [UnmatchedName], changes: [RecordChange] = [],
    coverage: JoinCoverage, values: MetricValues, attributions: [AttributionResult] = [],
    restatements: [Restatement] = [], reconciliations: [Reconciliation] = [], findings: Findings,
    lessons: [Lesson], nextSteps: [NextStep]
  ) {
    self.pipeline = pipeline
    self.plan = plan
    self.catalogue = catalogue
    self.asOf = asOf
    self.programVersion = programVersion
    self.files = files
    self.diagnostics = diagnostics
    self.unmatched = unmatched
    self.changes = changes
    self.coverage = coverage
    self.values = values
    self.attributions = attributions
    self.restatements = restatements
    self.reconciliations = reconciliations
    self.findings = findings
    self.lessons = lessons
    self.nextSteps = nextSteps
  }

  package var rows: RowAccount { files.reduce(RowAccount()) { $0 + $1.rows } }
}
