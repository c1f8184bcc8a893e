package import TerrainModel

/// A file of a folder that a pipeline is drafted for, and what it is.
package struct SurveyedFile: Sendable {
  package enum Finding: Sendable {
    /// An export of a known format.
    case known(FormatDefinition)
    /// A table that no format fits.
    case table(TableSketch)
    /// Nothing that can be read, and why.
    case skipped(String)
  }

  package var export: FoundExport
  package var finding: Finding

  package var format: FormatDefinition? {
    if case .known(let format) = finding { return format }
    return nil
  }
}
