import Configuration
import Report
import TerrainModel
import Testing

@testable import Pipeline

/// Which figures a lesson compares, held against what the analysis of a run found on the demonstration.
struct LessonFinderTests {
  private static let demo = Places.repository + "/pipelines/demo"

  private let bench: Workbench
  private let outcome: RunOutcome
  private let setting: RunSetting
  private let loaded: LoadedPipeline

  init() throws {
    bench = try Workbench()
    outcome = try bench.run(pipeline: Self.demo)
    let request = RunRequest(pipelineFolder: Self.demo, workspace: bench.path + "/workspace")
    setting = try RunSetting(request)
    loaded = try LoadedPipeline(setting, factsOnly: true)
  }

  private func finder() throws -> LessonFinder {
    try LessonFinder(setting: setting, loaded: loaded, entries: [], threads: 2)
  }

  /// A lesson of any observation, whether it would have become one or not.
  private func lesson(_ observation: Observation) -> Lesson {
    Lesson(
      id: observation.id, observation: observation, status: .open, firstClaimed: outcome.result.asOf,
      claimedEstimate: 0, claimedLow: 0, claimedHigh: 0, claimedCount: 0, recheckOn: outcome.result.asOf,
      owner: "", decision: "")
  }

  private func value(_ side: LessonFinder.Side) throws -> MetricValue {
    var question = try KPIQuestion(
      KPIWords(kpis: [side.kpi], from: side.first, to: side.last), pipeline: setting.pipeline,
      catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    question.filters = side.filters
    let figure = try FigureFinder(loaded: loaded, threads: 2, rows: 0).figure(
      side.kpi, question, member: nil)
    for part in figure.parts where part.role == "denominator" {
      #expect(part.rowCount == figure.value.count, "\(side)")
    }
    return figure.value
  }

  @Test("the lessons are those of the run")
  func sameLessons() throws {
    let lessons = try finder()
    #expect(outcome.result.lessons.count == 2)
    for lesson in outcome.result.lessons { #expect(try lessons.lesson(lesson.id) == lesson) }
    let failure = try #require(throws: Failure.self) { try lessons.lesson("no such thing") }
    #expect(failure.code == .usage)
    #expect(failure.diagnostics.first?.text.contains("Lessons are: touch_and_winning") == true)
  }

  @Test(
    "for every comparison of shares by members or by KPIs, both sides have the value and the cases that were found"
  )
  func shares() throws {
    let lessons = try finder()
    let observations = outcome.result.findings.observations.filter { observation in
      if case .change = observation.comparison.contrast { return false }
      return observation.unit == .share
    }
    #expect(observations.count >= 5)
    #expect(observations.contains { !$0.member.isEmpty })
    for observation in observations {
      let sides = try lessons.sides(of: lesson(observation))
      #expect(sides.map(\.side) == [.exposed, .unexposed])
      for (side, group) in zip(sides, [observation.exposed, observation.unexposed]) {
        let value = try value(side)
        #expect(value.count == group.count, "\(observation.id) \(side.side)")
        let difference = abs((value.value ?? -1) - (group.value ?? -1))
        #expect(difference < 1e-12, "\(observation.id) \(side.side)")
      }
    }
  }

  @Test("a change has each side before the day and from then on, in full months that do not overlap")
  func change() throws {
    let observation = try #require(
      outcome.result.findings.observations.first { $0.id == "training_and_acceptance" })
    let sides = try finder().sides(of: lesson(observation))
    #expect(sides.map(\.side) == [.exposedBefore, .exposedAfter, .unexposedBefore, .unexposedAfter])
    #expect(sides.map(\.first.text) == ["2024-10-01", "2025-07-01", "2024-10-01", "2025-07-01"])
    #expect(sides.map(\.last.text) == ["2025-05-31", "2026-02-28", "2025-05-31", "2026-02-28"])
    #expect(sides[0].filters == [RowFilter(dimension: .team, members: ["Paris", "Lyon"])])
    #expect(Set(sides[2].filters[0].members).isDisjoint(with: ["Paris", "Lyon"]))
    // The reps that count are nearly all of a side: the cases of a lesson are most of those listed, never more.
    let cases = try sides.map { try value($0).count }
    #expect(cases[0] + cases[1] >= observation.exposed.count)
    #expect(Double(observation.exposed.count) > 0.8 * Double(cases[0] + cases[1]))
    #expect(cases[2] + cases[3] >= observation.unexposed.count)
  }
}
