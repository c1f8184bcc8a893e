import Configuration
import Ingest
import Measure
import Normalize
import Report
import TerrainModel
import Workspace

/// Finds a figure and the rows behind it.
struct Explainer {
  let setting: RunSetting
  let request: RunRequest

  /// Throws `.usage` where a name is not known or the figure may not be shown, and what reading throws.
  func explain(_ words: ExplainWords) throws -> Explanation {
    let (kpi, objective) = try subject(of: words)
    let asked = KPIWords(
      kpis: [kpi], by: [words.by].compactMap { $0 },
      from: objective?.start, to: objective.map { min($0.deadline, setting.asOf) }, period: words.period,
      conditions: words.conditions, isRestricted: words.isRestricted)
    var question = try KPIQuestion(
      asked, pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    if let objective { question.filters += objective.scope }
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let answerer = try KPIAnswerer(question, loaded: loaded, threads: request.threads)
    let value = try figure(words, in: answerer.answer(), facts: loaded.normalized.facts)
    var query = answerer.query(for: kpi)
    query.last = min(query.last, setting.asOf)
    let parts = try answerer.engine.contributions(
      to: query, period: answerer.periodName(of: value, in: query), member: value.member,
      isUnknown: value.isUnknownMember)
    var explanation = Explanation(
      pipeline: loaded.pipeline, catalogue: loaded.catalogue, asOf: loaded.asOf, value: value,
      scope: question.filters, parts: parts.map { Self.part($0, limit: words.rows) }, runs: try runs())
    if words.showsSource { addSources(to: &explanation) }
    return explanation
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

  private func figure(_ words: ExplainWords, in answer: KPIAnswer, facts: Facts) throws -> MetricValue {
    let wanted = words.member ?? ""
    if answer.dimension != .company, words.member == nil {
      throw Failure(
        .usage, at: SourceLocation(file: "--member"),
        "a figure by \(answer.dimension.rawValue) is of one member",
        advice: "Name it: --member NAME, or --member '' for rows that do not say.")
    }
    if let value = answer.values.first(where: { $0.member == wanted && $0.isUnknownMember == wanted.isEmpty })
      ?? answer.values.first(where: { answer.dimension == .company && $0.member.isEmpty })
    {
      return value
    }
    let known = Array(Set(answer.values.map(\.member))).sorted()
    if answer.smallGroups + answer.complementary + answer.personal > 0 {
      throw Failure(
        .usage, at: SourceLocation(file: "--member"),
        "this figure is of a group with fewer than \(answer.pipeline.minimumGroup) reps, or would give such a one away",
        advice: "Whoever may see figures of small groups asks with --restricted, and does not pass them on.")
    }
    throw UnknownName.failure(
      at: "--member", "there is no figure of this \(answer.dimension.rawValue)", name: wanted, among: known,
      listed: "There are")
  }

  private func runs() throws -> [String] {
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .read)
    return try [workspace.run(asOf: setting.asOf)?.id].compactMap { $0 }
  }

  private static func part(_ contribution: MeasureContribution, limit: Int?) -> Explanation.Part {
    let role = contribution.path + ["\(contribution.role)"]
    let sorted = contribution.rows
    return Explanation.Part(
      role: role.joined(separator: " › "), measure: contribution.measure.name, rowCount: sorted.count,
      rows: sorted.prefix(limit ?? sorted.count).map { row in
        Explanation.Row(
          origin: row.origin, line: row.line, day: row.day,
          value: row.value.map { text($0, contribution.scale) })
      })
  }

  private static func text(_ value: Int64, _ scale: Int64) -> String {
    scale == FixedPoint.scale ? FixedPoint.text(value) : "\(value)"
  }

  private func addSources(to explanation: inout Explanation) {
    var files: [FactOrigin: SourceLines?] = [:]
    var missing: Set<String> = []
    for part in explanation.parts.indices {
      for row in explanation.parts[part].rows.indices {
        let origin = explanation.parts[part].rows[row].origin
        let lines =
          files[origin]
          ?? SourceLines(
            path: setting.exportsPath + "/" + origin.file, hash: origin.hash,
            hashOf: { try? Ingestor.hash(of: $0) })
        files[origin] = lines
        explanation.parts[part].rows[row].source = lines?.record(at: explanation.parts[part].rows[row].line)
        if lines == nil { missing.insert(origin.file) }
      }
    }
    explanation.obstacles = missing.sorted().map {
      "\($0): not there any more with the bytes that were counted, or within an archive; its lines cannot be shown."
    }
  }
}
