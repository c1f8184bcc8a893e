package import TerrainModel

/// Everything that the files of a pipeline's folder say, read and checked.
package struct PipelineConfiguration: Hashable, Sendable {
  package var pipeline: PipelineDefinition
  package var catalogue: KPICatalogue
  package var plan: Plan?
  /// What the sources can be read with: the pipeline's own formats first, then those that ship with the program and that a
  /// source names, or all of them where a source names none. Names are unique.
  package var formats: [FormatDefinition]

  package init(
    pipeline: PipelineDefinition, catalogue: KPICatalogue, plan: Plan?, formats: [FormatDefinition]
  ) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.plan = plan
    self.formats = formats
  }
}
