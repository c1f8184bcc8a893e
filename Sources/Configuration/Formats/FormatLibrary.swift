import TerrainModel

/// The formats that a source can name: the pipeline's own, and those that ship with the program. Of these, a file is read
/// when its format is asked for: to read all hundred takes longer than most questions.
struct FormatLibrary: Sendable {
  let own: [FormatDefinition]
  private let shipped: [ShippedFiles.File] = ShippedFiles.formats

  init(own: [FormatDefinition]) {
    self.own = own
  }

  /// Own formats first. Names are unique where the configuration has no error.
  var names: [String] { own.map(\.name) + shipped.map(\.stem) }

  /// Each format's name with the place where it is defined, those that ship first.
  var places: [(name: String, place: SourceLocation)] {
    shipped.map { ($0.stem, SourceLocation(file: $0.place)) } + own.map { ($0.name, $0.location) }
  }

  /// nil where there is no such format. Whatever is wrong with one that ships is told by `ShippedFormats`, and by no build
  /// that passed its tests.
  func format(_ name: String) -> FormatDefinition? {
    if let format = own.first(where: { $0.name == name }) { return format }
    guard let file = shipped.first(where: { $0.stem == name }) else { return nil }
    return FormatReader(log: DiagnosticLog()).read(file.text, file: file.place)
  }

  /// The pipeline's own formats and those that its sources name; all, where a source leaves it to the program to find out.
  func formats(for sources: [SourceDefinition]) -> [FormatDefinition] {
    if sources.contains(where: \.formats.isEmpty) { return own + ShippedFormats.all.formats }
    let named = Set(sources.flatMap(\.formats)).subtracting(own.map(\.name))
    return own + shipped.map(\.stem).filter(named.contains).compactMap(format)
  }
}
