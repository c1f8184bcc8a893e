package import TerrainModel

/// What a caller asks of a run; what is nil comes from `pipeline.yml`.
package struct RunRequest: Sendable {
  package var pipelineFolder: String
  package var exports: String?
  /// Default: `workspace` in the pipeline's folder.
  package var workspace: String?
  package var asOf: CalendarDay?
  package var language: Language?
  package var threads: Int

  package init(
    pipelineFolder: String, exports: String? = nil, workspace: String? = nil, asOf: CalendarDay? = nil,
    language: Language? = nil, threads: Int = 2
  ) {
    self.pipelineFolder = pipelineFolder
    self.exports = exports
    self.workspace = workspace
    self.asOf = asOf
    self.language = language
    self.threads = max(1, threads)
  }
}
