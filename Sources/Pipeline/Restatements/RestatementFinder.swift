import Configuration
import Measure
import TerrainModel
import Workspace

/// Compares what a run says about closed periods with what earlier runs said, and finds out why it differs.
///
///     said ─▶ bytes of then ─▶ and rows that ─▶ and exports ─▶ and deals ─▶ under today's
///             read as now      were rejected    since          reopened     definition
///          configuration,         replayed        late          reopened      definition
///          or time
///
/// Each arrow is a part of the change: the figure is asked of the facts of each step under the definition of then.
struct RestatementFinder {
  struct Outcome {
    var restatements: [Restatement] = []
    /// Figures that are no longer there, to be kept as such: they are restated once.
    var gone: [PeriodValue] = []
  }

  let setting: RunSetting
  let workspace: WorkspaceFolder
  let facts: Facts
  let exports: [IngestedExport]
  /// The digest of the pipeline's files.
  let configuration: String
  let threads: Int
  /// Makes facts of exports.
  let normalize: (_ exports: [IngestedExport]) throws -> Facts

  private typealias Answers = [Contradiction.Figure: FigureValue]

  /// Changed and new figures by KPI in the order of the values, then those that are gone. Throws where the workspace or a
  /// segment cannot be read.
  func restated(_ values: MetricValues, _ queries: [MetricQuery]) throws -> Outcome {
    guard let earlier = try workspace.runs().first(where: { $0.asOf < setting.asOf }) else {
      return Outcome()
    }
    let catalogue = setting.configuration.catalogue
    let finder = ContradictionFinder(
      closed: ClosedPeriods(catalogue: catalogue, asOf: setting.asOf),
      said: SaidFigures(try workspace.lastSaid(before: setting.asOf)), lastRun: earlier.asOf)
    let found = finder.contradictions(values, queries)
    guard !found.isEmpty else { return Outcome() }
    let inputs = RunInputs(earlier.inputs)
    let isReconfigured = inputs.configuration != configuration || earlier.programVersion != Version.text
    let steps = try FactSteps(
      exports: EarlierExports(exports: exports, inputs: inputs, workspace: workspace), facts: facts,
      isReconfigured: isReconfigured, normalize: normalize)
    let answers = try answers(to: found, at: steps, queries)
    let sources = KPISources(catalogue: catalogue, exports: steps.changedExports)
    return Outcome(
      restatements: found.map { contradiction in
        let values = answers.map { $0[contradiction.definition] ?? [:] }
        return steps.restatement(contradiction, values.map { $0[contradiction.figure] }, sources)
      },
      gone: found.filter(\.isGone).map(goneValue))
  }

  private func goneValue(_ contradiction: Contradiction) -> PeriodValue {
    let figure = contradiction.figure
    let definition = setting.configuration.catalogue.kpi(figure.kpi)?.hash ?? contradiction.definition
    return PeriodValue(
      kpi: figure.kpi, definition: definition, dimension: figure.dimension.rawValue, member: figure.member,
      period: figure.period.name, value: nil)
  }

  /// Of each step, what its facts give under the definitions of then.
  private func answers(
    to found: [Contradiction], at steps: FactSteps, _ queries: [MetricQuery]
  ) throws -> [[String: Answers]] {
    let groups = Dictionary(grouping: found, by: \.definition).sorted { $0.key < $1.key }
    let texts = try groups.contains { $0.value[0].isRedefined } ? workspace.definitionTexts() : [:]
    return try steps.steps.map { step in
      var answers: [String: Answers] = [:]
      for (hash, group) in groups {
        if !group[0].isRedefined, step.isLast {
          answers[hash] = Dictionary(group.map { ($0.figure, $0.after ?? $0.nothing) }) { first, _ in first }
            .compactMapValues { $0 }
        } else if let catalogue = catalogue(of: group[0], texts) {
          answers[hash] = try self.answers(group, of: step.facts, catalogue, queries)
        }
      }
      return answers
    }
  }

  private func catalogue(of contradiction: Contradiction, _ texts: [String: String]) -> KPICatalogue? {
    guard contradiction.isRedefined else { return setting.configuration.catalogue }
    return texts[contradiction.definition].flatMap { ConfigurationReader.catalogue(text: $0) }
  }

  /// A count or a sum of rows that are not there is zero.
  private func answers(
    _ group: [Contradiction], of facts: Facts, _ catalogue: KPICatalogue, _ queries: [MetricQuery]
  ) throws -> Answers {
    let kpis = Set(group.map { "\($0.figure.kpi)/\($0.figure.dimension)/\($0.figure.period.grain)" })
    let asked = queries.filter { kpis.contains("\($0.kpi)/\($0.dimension)/\($0.grain)") }
    var answers: Answers = [:]
    for contradiction in group where contradiction.addsUpRows { answers[contradiction.figure] = .exact(0) }
    let wanted = Set(group.map(\.figure))
    let engine = MetricEngine(facts: facts, catalogue: catalogue, threads: threads)
    for value in try engine.answer(asked).joined() where !value.isUnknownMember {
      let figure = Contradiction.Figure(value)
      if wanted.contains(figure) { answers[figure] = FigureValue(value) }
    }
    return answers
  }
}
