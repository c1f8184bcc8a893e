import TerrainModel

/// Reads one source of `pipeline.yml`: which files, in which format, and how deliveries follow each other.
struct SourceReader {
  enum Key: String, CaseIterable {
    case source, files, format, delivery, corrects, rep, required, freshDays, limits, onUnusable, contract,
      confirmed, constants
  }
  enum LimitKey: String, CaseIterable { case warn, failSource, failRun }
  enum RepWord: String, CaseIterable { case column, folder }

  let log: DiagnosticLog
  /// Every format that a source can name.
  let formats: FormatLibrary

  func read(_ section: Section<Key>) -> SourceDefinition? {
    let name = section.name(.source)
    let files = self.files(section)
    guard let name, let files else {
      _ = rest(section, of: "", files: [])
      return nil
    }
    return rest(section, of: name, files: files)
  }

  private func files(_ section: Section<Key>) -> [String]? {
    guard let value = section.required(.files), let globs = value.texts("one or more file patterns") else {
      return nil
    }
    for (glob, element) in zip(globs, value.oneOrMore) {
      if let problem = GlobText.problem(glob, allowsFolders: true) { element.complain(expected: problem) }
    }
    return globs
  }

  /// Everything but the name and the files, so that all is read even where those are wrong.
  private func rest(_ section: Section<Key>, of name: String, files: [String]) -> SourceDefinition {
    var source = SourceDefinition(name: name, files: files, location: section.location)
    source.formats = formatNames(section)
    if let delivery = section[.delivery]?.word(SourceDefinition.Delivery.self) { source.delivery = delivery }
    readCorrection(section, into: &source)
    if let rep = section[.rep]?.word(RepWord.self) { source.repOrigin = rep == .folder ? .folder : .column }
    if let confirmed = section[.confirmed]?.flag() { source.isConfirmed = confirmed }
    if let required = section[.required]?.flag() { source.required = required }
    source.freshDays = section[.freshDays]?.integer(in: 0...3_650)
    if let limits = section.section(.limits, LimitKey.self, named: "the limits") {
      source.limits = read(limits)
    }
    if let policy = section[.onUnusable]?.word(Policy.self) { source.onUnusable = policy }
    source.contract = section.section(.contract, ContractReader.Key.self, named: "the contract").map {
      ContractReader(log: log).read($0)
    }
    source.constants = VocabularyReader(log: log).constants(section[.constants], record: nil)
    checkConstants(source, section)
    return source
  }

  /// A correction says what it corrects, and nothing else does. That the source exists is checked by `PipelineReader`.
  private func readCorrection(_ section: Section<Key>, into source: inout SourceDefinition) {
    source.corrects = section[.corrects]?.name()
    if source.delivery == .correction, source.corrects == nil {
      log.error(
        section.place(.delivery), "“\(source.name)” is a correction, and nothing says of what.",
        advice: "Add `corrects: …` with the name of a source.")
    } else if source.delivery != .correction, source.corrects != nil {
      log.error(
        section.place(.corrects), "“\(source.name)” corrects a source, but is no correction.",
        advice: "Set `delivery: correction`, or remove `corrects`.")
    }
  }

  private func formatNames(_ section: Section<Key>) -> [String] {
    guard let value = section[.format] else { return [] }
    let known = formats.names
    var names: [String] = []
    for element in value.oneOrMore {
      guard let name = element.text("the name of a format") else { continue }
      if known.contains(name) {
        names.append(name)
      } else {
        log.error(
          element.location, "there is no format “\(name.prefix(60))”.",
          advice: NearestName.advice(name, among: known))
      }
    }
    return names
  }

  /// A constant must be a field of every record that the source's formats give.
  private func checkConstants(_ source: SourceDefinition, _ section: Section<Key>) {
    if source.constants.isEmpty { return }
    let records = Set(source.formats.compactMap { formats.format($0)?.record })
    for field in source.constants.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for record in records.sorted(by: { $0.rawValue < $1.rawValue }) where !record.fields.contains(field) {
        log.error(
          section.place(.constants),
          "“\(field.rawValue)” is no field of records “\(SnakeCase.of(record.rawValue))”, which this source gives.",
          advice: "Remove it.")
      }
    }
  }

  private func read(_ section: Section<LimitKey>) -> SourceDefinition.RejectLimits {
    var limits = SourceDefinition.RejectLimits()
    if let warn = section[.warn]?.number(in: 0...1) { limits.warn = warn }
    if let failSource = section[.failSource]?.number(in: 0...1) { limits.failSource = failSource }
    if let failRun = section[.failRun]?.number(in: 0...1) { limits.failRun = failRun }
    return limits
  }
}
