import TerrainModel

/// A run's result as it may be shared: everything outside `restricted/` is rendered from this value, so what is not in
/// it cannot be printed by mistake.
struct ShareableResult: Sendable {
  /// An objective, and whether its figures are left out because its scope is a small group.
  struct SharedObjective: Sendable {
    var verdict: ObjectiveVerdict
    var isWithheld: Bool
  }

  let pipeline: PipelineDefinition
  let plan: Plan?
  let catalogue: KPICatalogue
  let asOf: CalendarDay
  let programVersion: String
  /// Paths without the names of reps.
  let files: [FileAccount]
  let diagnostics: [Diagnostic]
  /// Names of people are empty.
  let unmatched: [UnmatchedName]
  let coverage: JoinCoverage
  let values: [MetricValue]
  /// The company's: no condition of an attribution can cut out a group of people.
  let attributions: [AttributionResult]
  let objectives: [SharedObjective]
  let observations: [Observation]
  let lessons: [Lesson]
  let signals: [Signal]
  let alerts: [Alert]
  let firstBrokenLink: String?
  /// Those whose figure is among the values, and was not held back when it was stated before. Of figures that are no longer there, none of groups of people: how many
  /// these were is not known any more.
  let restatements: [Restatement]
  /// Those of groups that may be shown; paths without the names of reps.
  let reconciliations: [Reconciliation]
  /// Those of the company, and of objectives that are shown with their figures.
  let bounds: [ValueBounds]
  /// Never empty.
  let nextSteps: [NextStep]
  let withheld: Withheld

  init(_ result: RunResult, _ disclosure: Disclosure) {
    let redactor = Redactor(result)
    var withheld = disclosure.withheld
    pipeline = result.pipeline
    plan = result.plan
    catalogue = result.catalogue
    asOf = result.asOf
    programVersion = result.programVersion
    coverage = result.coverage
    values = disclosure.safe
    attributions = result.attributions
    firstBrokenLink = result.findings.firstBrokenLink
    files = result.files.map { file in
      var file = file
      file.origin.file = redactor.path(file.origin)
      file.rejects = file.rejects.map { reject in
        var reject = reject
        reject.message = redactor.text(reject.message)
        return reject
      }
      return file
    }
    diagnostics = result.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.message = redactor.text(diagnostic.message)
      diagnostic.advice = redactor.text(diagnostic.advice)
      diagnostic.location.file = redactor.path(diagnostic.location.file)
      return diagnostic
    }
    unmatched = result.unmatched.map(Self.withoutPeople)
    objectives = result.findings.objectives.compactMap { Self.shared($0, disclosure, &withheld) }
    observations = result.findings.observations.filter { disclosure.mayShare($0) }
    lessons = result.lessons.filter { disclosure.mayShare($0.observation) }
    signals = result.findings.signals.filter { disclosure.mayShare($0.value) }
    alerts = result.findings.alerts.filter { disclosure.mayShare($0) }
    withheld.observations = result.findings.observations.count - observations.count
    withheld.lessons = result.lessons.count - lessons.count
    withheld.signals = result.findings.signals.count - signals.count
    withheld.alerts = result.findings.alerts.count - alerts.count
    let shownFigures = Set(
      disclosure.safe.map {
        ["\($0.kpi)", "\($0.dimension)", $0.member, $0.period.name].joined(separator: "\u{1F}")
      })
    let shownToday = result.restatements.filter {
      if $0.after == nil, !Disclosure.groupsOfPeople.contains($0.dimension) {
        return disclosure.mayShare(kpi: $0.kpi)
      }
      return shownFigures.contains(
        ["\($0.kpi)", "\($0.dimension)", $0.member, $0.period].joined(separator: "\u{1F}"))
    }
    restatements = shownToday.filter { disclosure.mayShare(before: $0) }
    withheld.restatements = shownToday.count - restatements.count
    self.withheld = withheld
    reconciliations = result.reconciliations.filter { disclosure.mayShare($0) }.map {
      var shown = $0
      shown.figure.origin.file = redactor.path(shown.figure.origin)
      return shown
    }
    let withFigures = Set(objectives.filter { !$0.isWithheld }.map(\.verdict.objective.name))
    bounds = result.findings.bounds.filter {
      $0.objective.map { withFigures.contains($0) } ?? disclosure.mayShare(kpi: $0.kpi)
    }
    let shown = Set(objectives.map(\.verdict.objective.name))
    let observed = Set(observations.map(\.id))
    let steps = result.nextSteps.compactMap { Self.shared($0, objectives: shown, observations: observed) }
    let review = result.plan?.reviews.filter { $0 > result.asOf }.min()
    nextSteps = steps.isEmpty ? [result.plan == nil ? .writePlan : .nextReview(review)] : steps
  }

  var rows: RowAccount { files.reduce(RowAccount()) { $0 + $1.rows } }

  private static func withoutPeople(_ unmatched: UnmatchedName) -> UnmatchedName {
    guard Disclosure.isPersonal(unmatched.field) else { return unmatched }
    var unmatched = unmatched
    unmatched.name = ""
    unmatched.candidate = nil
    return unmatched
  }

  /// nil for an objective of single reps: even its name may be one.
  private static func shared(
    _ verdict: ObjectiveVerdict, _ disclosure: Disclosure, _ withheld: inout Withheld
  ) -> SharedObjective? {
    let objective = verdict.objective
    if objective.scope.contains(where: { $0.dimension.isPersonal }) {
      withheld.objectives += 1
      return nil
    }
    let reps = [verdict.actual?.reps, verdict.baseline?.reps].compactMap { $0 }.min()
    let mayShare = disclosure.mayShare(
      objective.kpi, scope: objective.scope, reps: reps, from: objective.baselineFirst,
      to: objective.deadline)
    if mayShare { return SharedObjective(verdict: verdict, isWithheld: false) }
    withheld.objectives += 1
    var verdict = verdict
    verdict.actual = nil
    verdict.baseline = nil
    verdict.expectedByNow = nil
    verdict.forecast = nil
    return SharedObjective(verdict: verdict, isWithheld: true)
  }

  private static func shared(
    _ step: NextStep, objectives: Set<String>, observations: Set<String>
  ) -> NextStep? {
    switch step {
    case .decide(let objective, _): objectives.contains(objective) ? step : nil
    case .waitFor(let observation, _): observations.contains(observation) ? step : nil
    case .repair(let unmatched): .repair(withoutPeople(unmatched))
    case .inspectRows, .lookAtLink, .writePlan, .nextReview: step
    }
  }
}
