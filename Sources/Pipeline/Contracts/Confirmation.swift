import TerrainModel

/// Asks for a look at files whose layout a format is not certain of: it knows some of their headers by name.
struct Confirmation {
  let exports: [IngestedExport]

  /// One warning per source that nobody has confirmed, at its first such file.
  func diagnostics(_ sources: [SourceDefinition]) -> [Diagnostic] {
    sources.filter { !$0.isConfirmed }.compactMap { source in
      guard
        let export = exports.first(where: {
          $0.source.name == source.name && $0.format.recognisedAtLeast != nil
        })
      else { return nil }
      return Diagnostic(
        .warning, at: SourceLocation(file: export.origin.file, line: 1),
        "was taken for \(export.format.name) by some of its headers; what that export looks like is not known for certain.",
        advice:
          "Look at it with 'terrain sniff', compare a figure, then write 'confirmed: true' at source '\(source.name)' in pipeline.yml."
      )
    }
  }
}
