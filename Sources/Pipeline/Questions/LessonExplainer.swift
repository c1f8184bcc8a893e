import Analyze
import Configuration
import Measure
import Normalize
import Report
import TerrainModel
import Workspace

/// Finds the figures that a lesson compares, and the rows behind each.
struct LessonExplainer {
  let setting: RunSetting
  let request: RunRequest

  /// Throws `.usage` where no comparison of the plan gives such a lesson or a side of it may not be shown, and what
  /// reading throws.
  func explain(_ name: String, _ words: ExplainWords) throws -> LessonExplanation {
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let observation = try observation(name, loaded)
    var explainer = Explainer(setting: setting, request: request)
    explainer.loaded = loaded
    let sides = try sides(of: observation, loaded).map { side in
      var asked = words
      (asked.kpi, asked.objective, asked.by, asked.member) = (side.kpi, nil, nil, nil)
      return try explainer.explain(asked, from: side.first, to: side.last, scope: side.scope)
    }
    return LessonExplanation(
      pipeline: loaded.pipeline, catalogue: loaded.catalogue, asOf: loaded.asOf, observation: observation,
      sides: sides)
  }

  private struct Side {
    var kpi: String
    var scope: [RowFilter] = []
    var first: CalendarDay
    var last: CalendarDay
  }

  private func observation(_ name: String, _ loaded: LoadedPipeline) throws -> Observation {
    let facts = loaded.normalized.facts
    let engine = MetricEngine(facts: facts, catalogue: loaded.catalogue, threads: request.threads)
    let analyst = Analyst(
      service: engine.service, plan: loaded.plan, calendar: loaded.pipeline.calendar, asOf: loaded.asOf,
      firstDay: try FirstDays(facts, threads: request.threads).ofField)
    let known = try analyst.observations()
    if let found = known.first(where: { $0.id == name }) { return found }
    throw UnknownName.failure(
      at: "--lesson", "no comparison of the plan gives a lesson of this name", name: name,
      among: known.map(\.id), listed: "Lessons can be")
  }

  /// The exposed side first. A change has two figures a side: before, and from the day on.
  private func sides(of observation: Observation, _ loaded: LoadedPipeline) throws -> [Side] {
    let (first, last) = (observation.first, observation.last)
    switch observation.comparison.contrast {
    case .kpis(let exposed, let unexposed):
      return [exposed, unexposed].map { Side(kpi: $0, first: first, last: last) }
    case .members(let kpi, let dimension, _):
      let others = try members(of: dimension, kpi, first, last, loaded).filter { $0 != observation.member }
      return [[observation.member], others].map {
        Side(kpi: kpi, scope: [RowFilter(dimension: dimension, members: $0)], first: first, last: last)
      }
    case .change(let kpi, let dimension, let members, let from):
      let others = try self.members(of: dimension, kpi, first, last, loaded).filter { !members.contains($0) }
      let months = loaded.pipeline.calendar.periods(grain: .month, from: first, to: last)
      let before = months.last { $0.last < from }?.last ?? from - 1
      let after = months.first { $0.first >= from }?.first ?? from
      return [members, others].flatMap { side in
        [(first, before), (after, last)].map {
          Side(kpi: kpi, scope: [RowFilter(dimension: dimension, members: side)], first: $0.0, last: $0.1)
        }
      }
    }
  }

  /// Known members with a figure, sorted.
  private func members(
    of dimension: Dimension, _ kpi: String, _ first: CalendarDay, _ last: CalendarDay,
    _ loaded: LoadedPipeline
  ) throws -> [String] {
    let engine = MetricEngine(
      facts: loaded.normalized.facts, catalogue: loaded.catalogue, threads: request.threads)
    let query = MetricQuery(kpi: kpi, dimension: dimension, first: first, last: last)
    return try engine.answer([query]).flatMap { $0 }.filter { !$0.isUnknownMember }.map(\.member).sorted()
  }
}
