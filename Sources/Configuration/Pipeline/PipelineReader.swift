import TerrainModel

/// Reads `pipeline.yml`. That the KPIs of the report exist is checked once the catalogue is read.
struct PipelineReader {
  enum Key: String, CaseIterable {
    case version, pipeline, title, zone, currency, language, fiscalYearStarts, asOf, exports, minimumGroup,
      kpis,
      plan, aliases, vocabulary, words, report, sources, unions, succession
  }
  enum ReportKey: String, CaseIterable { case dimensions, grains, kpis }

  let log: DiagnosticLog
  let files: ConfigurationFiles
  /// Every format that a source can name.
  let formats: FormatLibrary

  /// The definition, and the KPIs that the report lists with their places. A definition is given even where parts of
  /// it are wrong, so that what it refers to is looked at too.
  func read(_ text: String, file: String) -> (definition: PipelineDefinition, reportKPIs: [YAMLValue])? {
    guard let root = YAMLDocument.root(of: text, file: file, log: log),
      let section = Section<Key>(root, named: "the pipeline file")
    else { return nil }
    Version.check(section[.version], in: section.location, log: log)
    let name = section.name(.pipeline)
    let title = section[.title].map { $0.localized() } ?? LocalizedText(name ?? "")
    var pipeline = PipelineDefinition(
      name: name ?? "", title: LocalizedText(""), sources: sources(section), location: section.location)
    if let title { pipeline.title = title }
    readPlace(section, into: &pipeline)
    readFiles(section, into: &pipeline)
    pipeline.unions = unions(section, sources: pipeline.sources)
    if let succession = section.section(.succession, SuccessionReader.Key.self, named: "the succession") {
      pipeline.succession = SuccessionReader(log: log, file: { self.file($0) }).read(succession)
      for system in pipeline.succession.systems {
        for source in [system.from, system.to] {
          checkSource(source, at: system.location, other: "", pipeline.sources)
        }
      }
    }
    let reportKPIs = readReport(section, into: &pipeline)
    pipeline.vocabulary = VocabularyReader(log: log).vocabulary(section[.vocabulary], record: nil)
    return (pipeline, reportKPIs)
  }

  private func sources(_ section: Section<Key>) -> [SourceDefinition] {
    guard section.required(.sources) != nil else { return [] }
    let reader = SourceReader(log: log, formats: formats)
    let sources = section.sections(.sources, SourceReader.Key.self, named: "a source").compactMap {
      reader.read($0)
    }
    UniqueNames.check(sources.map { ($0.name, $0.location) }, what: "source", log: log)
    for source in sources {
      if let corrected = source.corrects {
        checkSource(corrected, at: source.location, other: source.name, sources)
      }
    }
    if section[.sources]?.elements?.isEmpty == true {
      log.error(section.place(.sources), "the pipeline has no source.", advice: "List at least one export.")
    }
    return sources
  }

  private func unions(_ section: Section<Key>, sources: [SourceDefinition]) -> [RecordUnion] {
    section.sections(.unions, UnionReader.Key.self, named: "a union").compactMap { union in
      guard let definition = UnionReader(log: log).read(union) else { return nil }
      for source in definition.sources { checkSource(source, at: definition.location, other: "", sources) }
      return definition
    }
  }

  private func checkSource(
    _ name: String, at location: SourceLocation, other: String, _ sources: [SourceDefinition]
  ) {
    let names = sources.map(\.name).filter { $0 != other }
    if names.contains(name) { return }
    log.error(
      location, "there is no \(other.isEmpty ? "" : "other ")source “\(name)”.",
      advice: NearestName.advice(name, among: names))
  }

  /// Zone, currency, language and calendar.
  private func readPlace(_ section: Section<Key>, into pipeline: inout PipelineDefinition) {
    if let zone = section[.zone].flatMap({ ZoneName.read($0) }) { pipeline.zone = zone }
    if let value = section[.currency] {
      if let code = value.scalarText, code.utf8.count == 3,
        code.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
      {
        pipeline.currency = code
      } else {
        value.complain(expected: "a currency of three capital letters (ISO 4217), such as EUR")
      }
    }
    if let language = section[.language]?.word(Language.self) { pipeline.language = language }
    if let month = section[.fiscalYearStarts]?.integer(in: 1...12) {
      pipeline.calendar = ReportingCalendar(fiscalYearStart: month)
    }
    pipeline.asOf = section[.asOf]?.day()
    if let minimum = section[.minimumGroup]?.integer(in: 1...1_000) { pipeline.minimumGroup = minimum }
  }

  private func readFiles(_ section: Section<Key>, into pipeline: inout PipelineDefinition) {
    if let exports = section[.exports]?.text("a folder") { pipeline.exports = exports }
    pipeline.kpiFile = section[.kpis].flatMap { file($0) }
    pipeline.planFile = section[.plan].flatMap { file($0) }
    pipeline.words = section[.words]?.oneOrMore.compactMap { file($0) } ?? []
    pipeline.aliases = section[.aliases]?.oneOrMore.compactMap { file($0) } ?? []
  }

  /// A file of the pipeline's folder.
  private func file(_ value: YAMLValue) -> String? {
    guard let path = value.text("a file of the pipeline's folder") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), !parts.contains(""), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else {
      value.complain(expected: "a file inside the pipeline's folder")
      return nil
    }
    guard files.hasFile(path) else {
      log.error(
        value.location, "there is no file “\(path)” in the pipeline's folder.",
        advice: NearestName.of(path, among: files.names).map { "Did you mean “\($0)”?" } ?? "")
      return nil
    }
    return path
  }

  private func readReport(_ section: Section<Key>, into pipeline: inout PipelineDefinition) -> [YAMLValue] {
    guard let report = section.section(.report, ReportKey.self, named: "the report") else { return [] }
    if let value = report[.dimensions] { pipeline.reportDimensions = words(value, Dimension.self) }
    if let value = report[.grains] { pipeline.reportGrains = words(value, Grain.self) }
    pipeline.reportKPIs = report.texts(.kpis)
    return report[.kpis]?.oneOrMore ?? []
  }

  /// A list of words of an enumeration, each once.
  private func words<Word: RawRepresentable & CaseIterable & Hashable>(
    _ value: YAMLValue, _ type: Word.Type
  ) -> [Word] where Word.RawValue == String {
    var words: [Word] = []
    for element in value.oneOrMore {
      guard let word = element.word(type) else { continue }
      if words.contains(word) {
        log.error(element.location, "“\(word.rawValue)” is listed twice.", advice: "Keep one.")
      }
      words.append(word)
    }
    return words
  }
}
