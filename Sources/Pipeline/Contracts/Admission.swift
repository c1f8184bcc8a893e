import Normalize
import Segments
import TerrainModel
import Workspace

/// Normalizes what was delivered, after leaving out the sources that their policy says not to count: a file that cannot
/// be used, a contract that is broken, too many rejected rows.
struct Admission {
  struct Outcome {
    var normalized: NormalizeResult
    /// One per export; those of sources that are left out have every row superseded.
    var accounts: [FileAccount]
    /// The sources that are left out.
    var leftOut: Set<String>
    var warnings: [Diagnostic]
    /// Whether something was not as agreed, so that the run ends with exit code 2.
    var isBreached: Bool
  }

  let setting: RunSetting
  let ingested: IngestStage.Outcome
  let contactKey: ContactKey
  var keyMemory = KeyMemory.none
  /// Whether nothing is to be told of rows (`NormalizeSettings.factsOnly`).
  var factsOnly = false

  /// Throws `.data` where a policy says that the run must not go on, and where a segment cannot be read.
  func normalize() throws -> Outcome {
    let sources = setting.pipeline.sources
    var breaches = unusable(sources)
    breaches += try ContractCheck(exports: ingested.exports).breaches(of: sources)
    try stop(breaches)
    var out = Set(breaches.filter { $0.policy == .failSource }.map(\.source))
    var (normalized, accounts) = try normalize(without: out)
    let limits = Freshness(asOf: setting.asOf).overLimits(sources, files: accounts)
    if limits.failsRun { throw Failure(.data, limits.warnings) }
    if !limits.failedSources.isEmpty {
      out.formUnion(limits.failedSources)
      (normalized, accounts) = try normalize(without: out)
    }
    let contracts = breaches.map(\.diagnostic).filter { !ingested.problems.contains($0) }
    return Outcome(
      normalized: normalized, accounts: accounts, leftOut: out,
      warnings: HeaderDrift(exports: ingested.exports).diagnostics(sources)
        + Confirmation(exports: ingested.exports).diagnostics(sources) + contracts + limits.warnings
        + leftOut(out, sources),
      isBreached: !breaches.isEmpty || !limits.warnings.isEmpty)
  }

  private func normalize(without sources: Set<String>) throws -> (NormalizeResult, [FileAccount]) {
    var counted = ingested
    counted.exports.removeAll { sources.contains($0.source.name) }
    let normalized = try setting.normalizer(
      counted.exports, contactKey: contactKey, factsOnly: factsOnly, keyMemory: keyMemory
    ).normalize(
      counted.exports.map(setting.normalizeInput))
    var fates = normalized.fates.makeIterator()
    let all = ingested.exports.map { export in
      let accepted = export.segment.metadata.accepted
      if sources.contains(export.source.name) { return InputFate(accepted: accepted, superseded: accepted) }
      return fates.next() ?? InputFate()
    }
    return (normalized, FileAccounts(ingested, all).accounts)
  }

  /// Files that no format fits, or that are damaged as a whole.
  private func unusable(_ sources: [SourceDefinition]) -> [Breach] {
    sources.filter { ingested.damagedSources.contains($0.name) && $0.onUnusable != .warn }.flatMap { source in
      ingested.problems.map { Breach(source: source.name, policy: source.onUnusable, diagnostic: $0) }
    }
  }

  private func stop(_ breaches: [Breach]) throws(Failure) {
    let fatal = breaches.filter { $0.policy == .failRun }.map(\.diagnostic)
    if !fatal.isEmpty { throw Failure(.data, fatal) }
  }

  private func leftOut(_ names: Set<String>, _ sources: [SourceDefinition]) -> [Diagnostic] {
    sources.filter { names.contains($0.name) }.map { source in
      Diagnostic(
        .warning, at: source.location, "source '\(source.name)' is left out of every figure of this run.",
        advice: "Its policy in pipeline.yml says so; deliver it again.")
    }
  }
}
