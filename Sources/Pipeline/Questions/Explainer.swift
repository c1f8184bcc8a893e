import Configuration
import Measure
import Normalize
import Report
import TerrainModel
import Workspace

/// Finds a figure, or the figures that a lesson compares, and the rows behind them.
struct Explainer {
  let setting: RunSetting
  let request: RunRequest

  /// Throws `.usage` where a name is not known or the figure may not be shown, and what reading throws.
  func explain(_ words: ExplainWords) throws -> Explanation {
    var explanation = try words.lesson.map { try lesson($0, words) } ?? figure(words)
    if words.showsSource { ExportLines(setting: setting).add(to: &explanation) }
    return explanation
  }

  private func figure(_ words: ExplainWords) throws -> Explanation {
    let (kpi, objective) = try subject(of: words)
    let asked = KPIWords(
      kpis: [kpi], by: [words.by].compactMap { $0 },
      from: objective?.start, to: objective.map { min($0.deadline, setting.asOf) }, period: words.period,
      conditions: words.conditions, isRestricted: words.isRestricted)
    var question = try KPIQuestion(
      asked, pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    if let objective { try question.add(objective.scope) }
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let finder = FigureFinder(loaded: loaded, threads: request.threads, rows: words.rows)
    return try explanation(loaded, [finder.figure(kpi, question, member: words.member)])
  }

  private func lesson(_ id: String, _ words: ExplainWords) throws -> Explanation {
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .read)
    let lessons = try LessonFinder(
      setting: setting, loaded: loaded, entries: try workspace.entries(before: setting.asOf),
      threads: request.threads)
    let lesson = try lessons.lesson(id)
    let finder = FigureFinder(loaded: loaded, threads: request.threads, rows: words.rows)
    let figures = try lessons.sides(of: lesson).map { side in
      var question = try KPIQuestion(
        KPIWords(
          kpis: [side.kpi], from: side.first, to: side.last, isRestricted: words.isRestricted),
        pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, asOf: setting.asOf)
      try question.add(side.filters)
      var figure = try finder.figure(side.kpi, question, member: nil)
      figure.side = side.side
      return figure
    }
    return try explanation(loaded, figures, lesson: lesson)
  }

  private func explanation(
    _ loaded: LoadedPipeline, _ figures: [Explanation.Figure], lesson: Lesson? = nil
  ) throws -> Explanation {
    Explanation(
      pipeline: loaded.pipeline, catalogue: loaded.catalogue, asOf: loaded.asOf, lesson: lesson,
      figures: figures, runs: try runs())
  }

  private func subject(of words: ExplainWords) throws -> (kpi: String, objective: Objective?) {
    guard let name = words.objective else { return (words.kpi ?? "", nil) }
    let objectives = setting.configuration.plan?.objectives ?? []
    guard let objective = objectives.first(where: { $0.name == name }) else {
      throw UnknownName.failure(
        at: "--objective", "the plan has no objective of this name", name: name,
        among: objectives.map(\.name), listed: "Objectives are")
    }
    return (objective.kpi, objective)
  }

  private func runs() throws -> [String] {
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .read)
    return try [workspace.run(asOf: setting.asOf)?.id].compactMap { $0 }
  }
}
