import Configuration
import Measure
import TerrainModel
import Workspace

/// Compares what a run says about closed periods with what earlier runs said, and finds out why it differs.
///
///     said before ─▶ same definition, other value ─▶ with the exports of then ─▶ late rows, and the rest
///                 └▶ other definition ─────────────▶ under both definitions ──▶ definition, and the rest
struct RestatementFinder {
  let setting: RunSetting
  let workspace: WorkspaceFolder
  let facts: Facts
  let exports: [IngestedExport]
  /// The digest of the pipeline's files.
  let configuration: String
  let threads: Int
  /// Makes facts of some of the run's exports.
  let normalize: (_ keeping: (IngestedExport) -> Bool) throws -> Facts

  private struct Key: Hashable {
    var kpi: String
    var dimension: String
    var member: String
    var period: String

    init(_ value: PeriodValue) {
      (kpi, dimension, member, period) = (value.kpi, value.dimension, value.member, value.period)
    }
  }

  private struct Found {
    var value: MetricValue
    var said: SaidValue
    var isRedefined: Bool
  }

  /// By KPI in the order of the values. Throws where the workspace or a segment cannot be read.
  func restatements(_ values: MetricValues, _ queries: [MetricQuery]) throws -> [Restatement] {
    let found = try contradictions(values)
    guard !found.isEmpty, let earlier = try workspace.runs().first(where: { $0.asOf < setting.asOf }) else {
      return []
    }
    let inputs = RunInputs(earlier.inputs)
    let isNew = { (export: IngestedExport) in !inputs.segments.contains(export.segmentID) }
    let sources = Set(exports.filter(isNew).map(\.source.name)).sorted()
    let isReconfigured = inputs.configuration != configuration || earlier.programVersion != Version.text
    let same = found.filter { !$0.isRedefined }
    let before =
      sources.isEmpty ? [:] : try answers(to: same.map(\.value), of: normalize { !isNew($0) }, queries)
    let old = try underOldDefinitions(found.filter(\.isRedefined), queries)
    return found.map { found in
      var restatement = Self.restatement(found)
      let said = restatement.before
      if found.isRedefined {
        let then = old[Figure(found.value)] ?? nil
        restatement.definition = Self.difference(restatement.after, then)
        restatement.late = Self.difference(then, said)
        return restatement
      }
      let then = sources.isEmpty ? restatement.after : before[Figure(found.value)] ?? nil
      restatement.late = sources.isEmpty ? 0 : Self.difference(restatement.after, then)
      let rest = Self.difference(then, said)
      if isReconfigured { restatement.configuration = rest } else { restatement.time = rest }
      restatement.sources = restatement.late == 0 ? [] : sources
      return restatement
    }
  }

  /// The figures that were stated otherwise: under their definition, or else under the one stated last.
  private func contradictions(_ values: MetricValues) throws -> [Found] {
    let said = try workspace.lastSaid(before: setting.asOf)
    if said.isEmpty { return [] }
    var byKey: [Key: [SaidValue]] = [:]
    for one in said { byKey[Key(one.value), default: []].append(one) }
    let closed = ClosedPeriods(catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    let hashes = Dictionary(setting.configuration.catalogue.kpis.map { ($0.name, $0.hash) }) { first, _ in
      first
    }
    var found: [Found] = []
    for answer in values.answers {
      for value in answer where closed.isClosed(value) {
        let text = ClosedPeriods.text(value)
        let now = PeriodValue(
          kpi: value.kpi, definition: hashes[value.kpi] ?? "", dimension: value.dimension.rawValue,
          member: value.member, period: value.period.name, value: text)
        guard let candidates = byKey[Key(now)] else { continue }
        let own = candidates.first { $0.value.definition == now.definition }
        guard let last = own ?? candidates.max(by: { $0.asOf < $1.asOf }), last.value.value != text else {
          continue
        }
        found.append(Found(value: value, said: last, isRedefined: own == nil))
      }
    }
    return found
  }

  /// A figure among those of a query.
  private struct Figure: Hashable {
    var kpi: String
    var dimension: TerrainModel.Dimension
    var member: String
    var period: Period

    init(_ value: MetricValue) {
      (kpi, dimension, member, period) = (value.kpi, value.dimension, value.member, value.period)
    }
  }

  private func answers(
    to values: [MetricValue], of facts: Facts, _ queries: [MetricQuery], catalogue: KPICatalogue? = nil
  ) throws -> [Figure: Double?] {
    let wanted = Set(values.map(Figure.init))
    let kpis = Set(values.map { "\($0.kpi)/\($0.dimension)/\($0.period.grain)" })
    let asked = queries.filter { kpis.contains("\($0.kpi)/\($0.dimension)/\($0.grain)") }
    let engine = MetricEngine(
      facts: facts, catalogue: catalogue ?? setting.configuration.catalogue, threads: threads)
    var answers: [Figure: Double?] = [:]
    for value in try engine.answer(asked).joined()
    where !value.isUnknownMember && wanted.contains(Figure(value)) {
      answers[Figure(value)] = .some(value.value)
    }
    return answers
  }

  /// What today's facts give under the definitions of then.
  private func underOldDefinitions(_ found: [Found], _ queries: [MetricQuery]) throws -> [Figure: Double?] {
    var answers: [Figure: Double?] = [:]
    let texts = try workspace.definitionTexts()
    for (hash, group) in Dictionary(grouping: found, by: { $0.said.value.definition }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let text = texts[hash], let catalogue = ConfigurationReader.catalogue(text: text) else {
        continue
      }
      answers.merge(
        try self.answers(to: group.map(\.value), of: facts, queries, catalogue: catalogue)
      ) { first, _ in first }
    }
    return answers
  }

  private static func restatement(_ found: Found) -> Restatement {
    Restatement(
      kpi: found.value.kpi, dimension: found.value.dimension, member: found.value.member,
      period: found.value.period.name, grain: found.value.period.grain, saidOn: found.said.asOf,
      before: found.said.value.value.flatMap(Double.init), after: found.value.value)
  }

  private static func difference(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    return left - right
  }
}
