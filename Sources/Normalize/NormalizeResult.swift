package import TerrainModel

/// Everything that normalization finds out.
package struct NormalizeResult: Sendable {
  package var facts: Facts
  /// What became of the rows of each input, in the order the inputs were given.
  package var fates: [InputFate]
  /// Names that identity could not settle, the most money first, then rows, then by name.
  package var unmatched: [UnmatchedName]
  package var coverage: JoinCoverage
  /// What successive snapshots say otherwise of one record.
  package var changes: [RecordChange]
  /// What finance or the CRM states, to be held against the figures.
  package var statedFigures: [StatedFigure]
  package var rereading: FactRereading
  package var diagnostics: [Diagnostic]
}
