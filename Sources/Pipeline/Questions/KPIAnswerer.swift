import Configuration
import Measure
import Normalize
import Report
import TerrainModel

/// Answers a question from a pipeline's facts, and leaves out what may not be shown.
struct KPIAnswerer {
  let question: KPIQuestion
  let loaded: LoadedPipeline
  let engine: MetricEngine
  private let report: ReportQueries

  /// Throws `.usage` where a condition names a member that the exports do not know, and what reading a segment throws.
  init(_ question: KPIQuestion, loaded: LoadedPipeline, threads: Int) throws {
    self.question = question
    self.loaded = loaded
    try ConditionReader.check(question.filters, facts: loaded.normalized.facts)
    engine = MetricEngine(facts: loaded.normalized.facts, catalogue: loaded.catalogue, threads: threads)
    report = ReportQueries(
      pipeline: loaded.pipeline, service: engine.service,
      firstDays: try FirstDays(
        loaded.normalized.facts,
        under: question.named.isEmpty ? loaded.catalogue.kpis.map(\.name) : question.named,
        loaded.catalogue, threads: threads), asOf: loaded.asOf)
  }

  /// Throws `.usage` where there would be too many figures, or none that may be shown; and what reading throws.
  func answer() throws -> KPIAnswer {
    let (kpis, leftOut) = question.kpis(reported: report.kpis)
    let queries = kpis.map { query(for: $0) }
    for query in queries {
      try QuestionSize.check(question, from: query.first, to: query.last, facts: loaded.normalized.facts)
    }
    let guards = GuardQueries(question: question, report: report, queries: queries)
    let answers = try engine.answer(queries + guards.all)
    var answer = KPIAnswer(
      pipeline: loaded.pipeline, catalogue: loaded.catalogue, asOf: loaded.asOf,
      values: MetricValues(answers: answers[..<queries.count]), dimension: question.dimension,
      crossed: question.crossed, grain: question.span.grain, scope: question.filters,
      isRestricted: question.isRestricted,
      coverage: question.restsOnTouches(kpis) ? try engine.joinCoverage() : nil, leftOut: leftOut,
      unfed: kpis.filter { !engine.isFed($0) })
    if question.isGuarded(kpis) {
      let disclosure = guards.disclosure(
        Array(answers[queries.count...]), catalogue: loaded.catalogue,
        minimumGroup: loaded.pipeline.minimumGroup)
      try withhold(from: &answer, disclosure)
    }
    rename(&answer)
    return answer
  }

  /// What is asked of the engine about one KPI.
  func query(for kpi: String) -> MetricQuery {
    let days = question.span.days(
      reportFirst: report.first(of: kpi, question.span.grain), asOf: loaded.asOf)
    return MetricQuery(
      kpi: kpi, dimension: question.dimension, crossed: question.crossed, grain: question.span.grain,
      first: days.first, last: days.last, isCut: question.span.isCut, filters: question.filters)
  }

  /// The name that the engine gives the period of a value: answers call one that is cut by its days.
  func periodName(of value: MetricValue, in query: MetricQuery) -> String {
    let calendar = loaded.pipeline.calendar
    return calendar.periods(grain: query.grain, from: query.first, to: query.last)
      .first { $0.first <= value.period.last && value.period.first <= $0.last }?.name ?? value.period.name
  }

  /// Takes out what may not be shown. Throws `.usage` where that is all, because of the people asked about.
  private func withhold(from answer: inout KPIAnswer, _ disclosure: TableDisclosure) throws(Failure) {
    let answers = answer.values.answers.map { figures in
      figures.keeping { value in
        switch disclosure.reason(toWithhold: value) {
        case nil: return true
        case .smallGroup: answer.smallGroups += 1
        case .complementary: answer.complementary += 1
        case .personal: answer.personal += 1
        }
        return false
      }
    }
    let shown = MetricValues(answers: answers)
    guard !shown.isEmpty || answer.personal == 0 else {
      if question.scope.isEmpty {
        throw Failure(
          .usage, at: SourceLocation(file: answer.values.first?.kpi ?? ""),
          "by its definition in kpis.yml it is about single reps, a group of fewer than \(loaded.pipeline.minimumGroup) reps, or all but such a one",
          advice: "Whoever may see such figures asks with --restricted, and does not pass them on.")
      }
      throw Failure(
        .usage, at: SourceLocation(file: ConditionReader.option),
        "the conditions on \(question.scope.map(\.dimension.rawValue).joined(separator: " and ")) leave fewer than \(loaded.pipeline.minimumGroup) reps, or a group that would give such a one away",
        advice:
          "Ask about a larger group; whoever may see figures of small groups asks with --restricted, and does not pass them on."
      )
    }
    answer.values = shown
  }

  /// Periods of which only some days were asked for go by those days: their names stand for all of theirs. What ends
  /// earlier can be read earlier.
  private func rename(_ answer: inout KPIAnswer) {
    guard question.span.first != nil || question.span.last != nil else { return }
    var cut: Set<Period> = []
    let answers = answer.values.answers.map { figures in
      cut.formUnion(figures.usedPeriods.compactMap { self.cut($0)?.period })
      return figures.renamingPeriods { self.cut($0) ?? $0 }
    }
    answer.values = MetricValues(answers: answers)
    answer.cutPeriods = cut.sorted()
  }

  /// A period by the days of it that were asked for; nil where these are all, and it has a name of its own.
  private func cut(_ whole: ReadablePeriod) -> ReadablePeriod? {
    var cut = whole
    var days = whole.period
    if let first = question.span.first, first > days.first { days.first = first }
    if let last = question.span.last, last < loaded.asOf, last < days.last {
      cut.readableFrom = whole.readableFrom - (days.last - last)
      cut.isMature = cut.readableFrom <= loaded.asOf
      days.last = last
    }
    guard days != whole.period || days.grain == .all else { return nil }
    days.last = min(days.last, loaded.asOf)
    days.name = "\(days.first.text)/\(days.last.text)"
    cut.period = days
    return cut
  }
}
