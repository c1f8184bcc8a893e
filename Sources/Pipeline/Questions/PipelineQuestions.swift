import Configuration
import Measure
import Normalize
package import Report
package import TerrainModel

/// What can be asked of a pipeline without a run: nothing is published and no ledger written. Exports that no run has
/// read are parsed, and kept as segments.
package struct PipelineQuestions: Sendable {
  private let request: RunRequest
  private let setting: RunSetting

  /// Reads the pipeline's folder. Throws `.configuration` with everything that is wrong with it.
  package init(_ request: RunRequest) throws {
    self.request = request
    setting = try RunSetting(request)
  }

  /// The language asked for, else the pipeline's.
  package var language: Language { setting.language }

  /// Throws `.usage` where the question cannot be understood or answered, before any export is read where that can be
  /// seen; else what a run throws. The warnings are those of a run: what stands in the way of the figures.
  package func answer(_ words: KPIWords) throws -> (answer: KPIAnswer, warnings: [Diagnostic]) {
    let question = try KPIQuestion(
      words, pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let answer = try KPIAnswerer(question, loaded: loaded, threads: request.threads).answer()
    return (answer, loaded.warnings.filter { $0.severity != .note })
  }

  /// A figure down to the rows of the exports. Throws as `answer` does.
  package func explanation(of words: ExplainWords) throws -> Explanation {
    try Explainer(setting: setting, request: request).explain(words)
  }

  /// All KPIs, and what the exports hold for each.
  package func list() throws -> KPIList {
    let loaded = try LoadedPipeline(setting, factsOnly: true)
    let engine = MetricEngine(
      facts: loaded.normalized.facts, catalogue: loaded.catalogue, threads: request.threads)
    let fed = loaded.catalogue.kpis.filter { engine.isFed($0.name) }
    let withRows = try engine.kpisWithRows()
    let held = fed.map { kpi in
      // The calendar is always there.
      let hasRows = withRows.contains(kpi.name) || loaded.catalogue.measures(under: kpi.name).isEmpty
      return (kpi.name, hasRows ? KPIList.Held.rows : .noRows)
    }
    return KPIList(
      pipeline: loaded.pipeline, catalogue: loaded.catalogue, held: Dictionary(uniqueKeysWithValues: held))
  }

  /// A KPI's definition; no export is read. Throws `.usage` where there is no such KPI.
  package func description(of name: String) throws(Failure) -> KPIDescription {
    let catalogue = setting.configuration.catalogue
    guard let kpi = catalogue.kpi(name) else {
      throw UnknownName.failure(
        at: name, "there is no KPI of this name", name: name, among: catalogue.kpis.map(\.name),
        listed: "KPIs are")
    }
    return KPIDescription(
      kpi, pipeline: setting.pipeline, catalogue: catalogue,
      dimensions: KPIQuestion.dimensions(of: kpi, catalogue))
  }
}
