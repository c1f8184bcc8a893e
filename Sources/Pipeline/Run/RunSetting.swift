import Configuration
import Foundation
import Ingest
import Normalize
import Segments
import TerrainModel
import Workspace

/// What a run works with: configuration, paths, day, language and time zones, all settled before anything is read.
struct RunSetting: Sendable {
  let configuration: PipelineConfiguration
  private let folder: String
  let workspacePath: String
  let exportsPath: String
  let asOf: CalendarDay
  let language: Language
  /// The bytes of every file that configures the run, the program's own among them.
  var configurationText: String { Self.text(of: configuration, folder: folder) }
  private let zone: ZoneTable
  private let zones: ZoneSet
  private let aliases: [Field: [String: String]]
  private let vocabulary: [Field: [String: String]]
  private let threads: Int

  var pipeline: PipelineDefinition { configuration.pipeline }

  /// Reads the pipeline's folder. Throws `.configuration` with every complaint at once.
  init(_ request: RunRequest) throws(Failure) {
    let folder = request.pipelineFolder
    let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: folder)
    guard let configuration else { throw Failure(.configuration, diagnostics) }
    self.configuration = configuration
    self.folder = folder
    let pipeline = configuration.pipeline
    zone = try Self.zone(pipeline.zone, at: pipeline.location)
    var others: [ZoneTable] = []
    for format in configuration.formats {
      for name in [format.zone].compactMap({ $0 }) + format.columns.compactMap(\.zone) {
        others.append(try Self.zone(name, at: format.location))
      }
    }
    zones = ZoneSet(pipelineZone: zone, others: others)
    aliases = try AliasTables.read(pipeline.aliases.map { folder + "/" + $0 })
    vocabulary = pipeline.vocabulary.merging(try WordTables.read(pipeline.words.map { folder + "/" + $0 })) {
      $0.merging($1) { _, table in table }
    }
    exportsPath = request.exports ?? Self.path(pipeline.exports, below: folder)
    workspacePath = request.workspace ?? folder + "/workspace"
    asOf = request.asOf ?? pipeline.asOf ?? Self.yesterday(zone)
    language = request.language ?? pipeline.language
    threads = request.threads
  }

  private static func text(of configuration: PipelineConfiguration, folder: String) -> String {
    let pipeline = configuration.pipeline
    let formats = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/formats")) ?? []
    let names =
      ["pipeline.yml", pipeline.kpiFile, pipeline.planFile].compactMap { $0 } + pipeline.aliases
      + pipeline.words
      + pipeline.succession.systems.map(\.crosswalk) + formats.sorted().map { "formats/" + $0 }
    let texts = names.map { name in
      name + "\n"
        + String(decoding: FileManager.default.contents(atPath: folder + "/" + name) ?? Data(), as: UTF8.self)
    }
    return (texts + [ConfigurationReader.shippedText]).joined(separator: "\n")
  }

  func ingestStage(_ workspace: WorkspaceFolder, progress: RunProgress) throws(Failure) -> IngestStage {
    IngestStage(
      workspace: workspace, formats: configuration.formats, zones: zones,
      contactKey: try workspace.contactKey(), asOf: asOf, threads: threads, progress: progress)
  }

  /// `contactKey` is what ids are hashed with; `factsOnly`: nothing is to be told of rows. Throws `.configuration` where a crosswalk cannot be used.
  func normalizer(
    _ exports: [IngestedExport], contactKey: ContactKey, factsOnly: Bool = false,
    keyMemory: KeyMemory = .none
  ) throws(Failure) -> Normalizer {
    let ingestor = Ingestor(
      contactKey: contactKey.bytes, keyID: contactKey.identifier, zones: zones, threads: 1)
    let crosswalks = try CrosswalkTables(folder: folder, ingestor: ingestor).read(
      pipeline.succession.systems, exports: exports)
    return Normalizer(
      NormalizeSettings(
        asOf: asOf, zone: zone, currency: pipeline.currency, calendar: pipeline.calendar,
        sourceOrder: pipeline.sources.map(\.name), unions: pipeline.unions,
        crosswalks: crosswalks, teamSuccessors: pipeline.succession.teams,
        perimeter: pipeline.succession.perimeter, perimeterSince: pipeline.succession.since, aliases: aliases,
        vocabulary: vocabulary, threads: threads, factsOnly: factsOnly, keyMemory: keyMemory))
  }

  /// Throws where lines of a segment cannot be read, which are looked at only where some rows are left out.
  func normalizeInput(_ export: IngestedExport) throws -> NormalizeInput {
    NormalizeInput(
      content: try export.segment.content.keeping(export.lines),
      origin: export.origin, source: export.source, format: export.format,
      folderRep: export.repFolder, snapshotDay: export.snapshotDay, firstSeen: export.firstSeen,
      lastSeen: export.lastSeen, segment: export.lines == .all ? export.segmentID : "")
  }

  /// A source all of whose files are unusable leaves a hole that no figure would show: the run stops and says so.
  func requireUsableExports(_ ingested: IngestStage.Outcome, found: [FoundExport]) throws(Failure) {
    if found.isEmpty && ingested.exports.isEmpty {
      throw Failure(
        .noInput, at: SourceLocation(file: exportsPath), "no file of any source was found",
        advice:
          "The sources of pipeline.yml name \(pipeline.sources.flatMap(\.files).joined(separator: ", ")).")
    }
    let usable = Set(ingested.exports.map(\.source.name))
    let lost = pipeline.sources.filter {
      $0.required && ingested.damagedSources.contains($0.name) && !usable.contains($0.name)
    }
    if !lost.isEmpty { throw Failure(.data, ingested.problems) }
  }

  private static func zone(_ name: String, at location: SourceLocation) throws(Failure) -> ZoneTable {
    guard let table = ZoneTable(identifier: name) else {
      throw Failure(
        .configuration, at: location,
        "'\(name)' is not a known time zone; a name such as Europe/Paris was expected")
    }
    return table
  }

  private static func path(_ name: String, below folder: String) -> String {
    name.hasPrefix("/") ? name : folder + "/" + name
  }

  /// The one look at the clock that figures depend on: a run without a day is about yesterday.
  private static func yesterday(_ zone: ZoneTable) -> CalendarDay {
    zone.day(ofUTC: Int64(Date().timeIntervalSince1970)) - 1
  }
}
