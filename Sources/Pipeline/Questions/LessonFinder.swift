import Analyze
import Configuration
import Learn
import Measure
import Normalize
import Report
import TerrainModel

/// Finds the lessons that a run of the day puts on record, and the figures that each of them compares.
struct LessonFinder {
  private let setting: RunSetting
  private let engine: MetricEngine
  private let firstDay: CalendarDay
  private let lessons: [Lesson]

  /// What one side of a lesson is a figure of.
  struct Side {
    var side: Explanation.Side
    var kpi: String
    var filters: [RowFilter]
    var first: CalendarDay
    var last: CalendarDay
  }

  /// `entries`: what runs of earlier days wrote about lessons. Throws where a segment cannot be read.
  init(setting: RunSetting, loaded: LoadedPipeline, entries: [LedgerEntry], threads: Int) throws {
    self.setting = setting
    engine = MetricEngine(facts: loaded.normalized.facts, catalogue: loaded.catalogue, threads: threads)
    firstDay = try FirstDays(loaded.normalized.facts, threads: threads).ofField
    let analyst = Analyst(
      service: engine.service, plan: loaded.plan, calendar: loaded.pipeline.calendar, asOf: loaded.asOf,
      firstDay: firstDay)
    var findings = Findings()
    findings.observations = try analyst.observations()
    lessons = Ledger(entries: entries).learn(findings: findings, asOf: loaded.asOf, plan: loaded.plan).lessons
  }

  /// Throws `.usage` with the nearest id and those that there are.
  func lesson(_ id: String) throws(Failure) -> Lesson {
    if let lesson = lessons.first(where: { $0.id == id }) { return lesson }
    let known = lessons.map(\.id)
    var advice =
      "A lesson is recorded when a comparison of the plan says something on the first run, or on a review date."
    if !known.isEmpty {
      let nearest = EditDistance.nearest(to: id, among: known).map { "Did you mean “\($0)”? " } ?? ""
      advice = nearest + UnknownName.advice("", among: known, listed: "Lessons are")
    }
    throw Failure(
      .usage, at: SourceLocation(file: "--lesson"), "no lesson ‘\(id.prefix(60))’ is on record",
      advice: advice)
  }

  /// The exposed first. A lesson about a change has each side before the day and from then on. Throws what reading a
  /// segment throws.
  func sides(of lesson: Lesson) throws -> [Side] {
    let observation = lesson.observation
    let (first, last) = (observation.first, observation.last)
    switch observation.comparison.contrast {
    case .kpis(let exposed, let unexposed):
      return [
        Side(side: .exposed, kpi: exposed, filters: [], first: first, last: last),
        Side(side: .unexposed, kpi: unexposed, filters: [], first: first, last: last),
      ]
    case .members(let kpi, let dimension, _):
      let others = try others(than: [observation.member], of: dimension, kpi, from: first, to: last)
      return [
        Side(
          side: .exposed, kpi: kpi,
          filters: [RowFilter(dimension: dimension, members: [observation.member])], first: first, last: last),
        Side(side: .unexposed, kpi: kpi, filters: [others], first: first, last: last),
      ]
    case .change(let kpi, let dimension, let members, let day):
      let others = try others(than: members, of: dimension, kpi, from: first, to: setting.asOf)
      let treated = RowFilter(dimension: dimension, members: members)
      let before = months(from: first, to: day - 1)
      let after = months(from: day, to: last)
      return [
        (Explanation.Side.exposedBefore, treated, before), (.exposedAfter, treated, after),
        (.unexposedBefore, others, before), (.unexposedAfter, others, after),
      ].compactMap { side, filter, span in
        span.map { Side(side: side, kpi: kpi, filters: [filter], first: $0.first, last: $0.last) }
      }
    }
  }

  /// All known members but some: rows whose member is not known are on neither side.
  private func others(
    than members: [String], of dimension: Dimension, _ kpi: String, from first: CalendarDay,
    to last: CalendarDay
  ) throws -> RowFilter {
    let query = MetricQuery(kpi: kpi, dimension: dimension, first: first, last: last)
    let known = try engine.values(of: [query]).first ?? []
    let others = known.filter { !$0.isUnknownMember && !members.contains($0.member) }.map(\.member)
    return RowFilter(dimension: dimension, members: Array(Set(others)).sorted())
  }

  /// The full months of a span; nil where it holds none.
  private func months(
    from first: CalendarDay, to last: CalendarDay
  ) -> (first: CalendarDay, last: CalendarDay)? {
    guard first <= last else { return nil }
    let months = setting.pipeline.calendar.periods(grain: .month, from: first, to: last)
      .filter { $0.first >= first && $0.last <= last }
    guard let start = months.first?.first, let end = months.last?.last else { return nil }
    return (start, end)
  }
}
