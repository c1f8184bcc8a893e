import Configuration
import Report
import TerrainModel
import Testing

@testable import Pipeline

/// Which figures a lesson compares, held against what the analysis of a run found on the demonstration.
struct LessonFinderTests {
  private static let demo = Places.repository + "/pipelines/demo"

  private let bench: Workbench
  private let setting: RunSetting
  private let loaded: LoadedPipeline

  init() throws {
    bench = try Workbench()
    setting = try RunSetting(
      RunRequest(pipelineFolder: Self.demo, workspace: bench.path + "/workspace"))
    loaded = try LoadedPipeline(setting, factsOnly: true)
  }

  private func finder() throws -> LessonFinder {
    try LessonFinder(setting: setting, loaded: loaded, entries: [], threads: 2)
  }

  /// A lesson of any observation, whether it would have become one or not.
  private func lesson(_ observation: Observation) -> Lesson {
    Lesson(
      id: observation.id, observation: observation, status: .open, firstClaimed: setting.asOf,
      claimedEstimate: 0, claimedLow: 0, claimedHigh: 0, claimedCount: 0, recheckOn: setting.asOf,
      owner: "")
  }

  private func value(_ side: LessonFinder.Side) throws -> MetricValue {
    var question = try KPIQuestion(
      KPIWords(kpis: [side.kpi], from: side.first, to: side.last), pipeline: setting.pipeline,
      catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    try question.add(side.filters)
    let figure = try FigureFinder(loaded: loaded, threads: 2, rows: 0).figure(
      side.kpi, question, member: nil)
    for part in figure.parts where part.role == .denominator {
      #expect(part.rowCount == figure.value.count, "\(side)")
    }
    return figure.value
  }

  @Test(
    "the lessons are those of a run, and both sides of a comparison have the value and the cases that it found"
  )
  func sameAsTheRun() throws {
    let lessons = try finder()
    let result = try bench.run(pipeline: Self.demo).result
    #expect(result.lessons.count == 2)
    for lesson in result.lessons { #expect(try lessons.lesson(lesson.id) == lesson) }
    let observations = result.findings.observations.filter {
      ["touch_and_winning", "linkedin_and_winning:LinkedIn"].contains($0.id)
    }
    #expect(observations.count == 2)
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
    let lessons = try finder()
    let lesson = try lessons.lesson("training_and_acceptance")
    let observation = lesson.observation
    let sides = try lessons.sides(of: lesson)
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

  @Test("an id that is not on record is answered with the nearest and with all that are")
  func unknown() throws {
    let lessons = try finder()
    let failure = try #require(throws: Failure.self) { try lessons.lesson("touch_and_win") }
    #expect(failure.code == .usage)
    let text = failure.diagnostics.first?.text ?? ""
    #expect(
      text.contains(
        "Did you mean “touch_and_winning”? Lessons are: touch_and_winning, training_and_acceptance."))
  }
}
