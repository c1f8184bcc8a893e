import Foundation
import Normalize
package import TerrainModel

/// A pipeline drafted from the exports of a folder: sources, people, formats for what is not known, and the words whose
/// meaning a person should check.
package struct PipelineDraft {
  /// A file of the draft, by its path in the pipeline's folder.
  package struct File: Sendable {
    package var path: String
    package var text: String
  }

  package let survey: FolderSurvey
  package private(set) var files: [File] = []
  /// Formats that were drafted and cannot be used before they are corrected, with the reason.
  package private(set) var obstacles: [(path: String, reason: String)] = []

  package let place: DraftPlace
  /// Where a person has to move the people file for it to be read; nil where it is read, or none is drafted.
  package private(set) var peopleGoTo: String?

  private let sources: [SourceDraft]

  /// - Parameters:
  ///   - folder: where the exports are.
  ///   - output: where the pipeline is to be written; nil: the same folder.
  /// Throws `.noInput` where there is no such folder, `.data` where it holds no export that can be read.
  package init(folder: String, output: String? = nil) throws {
    survey = try FolderSurvey(root: folder)
    place = DraftPlace(exports: folder, output: output, taken: survey.files.map(\.export.path))
    var sources = SourceGrouping(files: survey.files).sources
    for file in survey.files {
      guard case .table(let sketch) = file.finding else { continue }
      let draft = FormatDraft(sketch, path: file.export.path)
      if sources.contains(where: { $0.name == draft.name }) { continue }
      let path = "formats/\(draft.name).yml" + (draft.obstacle == nil ? "" : ".draft")
      files.append(File(path: path, text: draft.yaml))
      if let obstacle = draft.obstacle {
        obstacles.append((path, obstacle))
      } else {
        sources.append(
          SourceDraft(
            name: draft.name, patterns: [SourceGrouping.pattern(file.export.path, anyFolder: false)],
            formats: [draft.name], delivery: .append, isByFolder: false, fileCount: 1))
      }
    }
    self.sources = sources
    guard !sources.isEmpty else {
      throw Failure(
        .data, at: SourceLocation(file: folder), "holds no export that can be read",
        advice: "Put exports there, or write a format: docs/FORMATS.md.")
    }
    try addTables(folder: folder)
  }

  /// What is in the exports can be told once they are read: people, currencies, words. They are read in a workspace that
  /// is gone afterwards.
  private mutating func addTables(folder: String) throws {
    let scratch = NSTemporaryDirectory() + "terrain-draft-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try Self.write(
      files + [File(path: "pipeline.yml", text: yaml(currency: nil, hasPeople: false, hasWords: false))],
      to: scratch)
    let loaded = try LoadedPipeline(
      RunRequest(
        pipelineFolder: scratch, exports: folder, workspace: scratch + "/workspace", asOf: Self.farDay))
    let people = PeopleDraft(
      loaded.normalized.facts,
      hasPeopleFile: sources.contains { $0.name.contains("people") || $0.name.contains("user") })
    let words = try WordsDraft(loaded.normalized)
    if let text = people.text {
      files.append(File(path: place.peopleFile, text: text))
      if place.foundPeopleFile == nil { peopleGoTo = place.exportsFolder + "/" + place.peopleName }
    }
    files.append(File(path: "vocabulary.csv", text: words.text))
    files.append(
      File(
        path: "pipeline.yml",
        text: yaml(currency: words.currency, hasPeople: people.text != nil, hasWords: true)))
  }

  /// Later than every export.
  private static let farDay = CalendarDay(year: 2199, month: 12, day: 31)

  /// Writes the draft. Throws `.cannotWrite` where one of its files is there already, before anything is written: a
  /// person may have corrected it. Throws the same where a file cannot be written.
  package func write() throws(Failure) {
    let paths = (["pipeline.yml"] + files.map(\.path)).map { place.folder + "/" + $0 }
    if let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) {
      throw Failure(
        .cannotWrite, at: SourceLocation(file: path), "is there already",
        advice: "Draft into another folder with --output.")
    }
    try Self.write(files, to: place.folder)
  }

  private static func write(_ files: [File], to folder: String) throws(Failure) {
    for file in files {
      let url = URL(fileURLWithPath: folder + "/" + file.path)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      } catch {
        throw Failure(
          .cannotWrite, at: SourceLocation(file: url.path),
          "cannot be written (\(error.localizedDescription))")
      }
    }
  }

  private func yaml(currency: String?, hasPeople: Bool, hasWords: Bool) -> String {
    var lines = [
      "# Drafted by terrain init from the exports that it names. docs/reference/pipeline.yml explains every key.",
      "version: 1", "pipeline: \(name)",
      "zone: UTC    # guess: the zone in which days are cut, such as Europe/Paris",
      "currency: \(currency ?? "EUR")    # \(currency == nil ? "guess" : "the most frequent one")",
      "exports: \(YAMLText.quoted(place.exports))",
    ]
    if hasWords { lines.append("words: [vocabulary.csv]    # what stages and sources mean: correct it") }
    lines.append("sources:")
    lines += sources.map(\.yaml)
    if hasPeople { lines += peopleSource }
    return lines.joined(separator: "\n") + "\n"
  }

  private var name: String { "drafted" }

  private var peopleSource: [String] {
    let pattern = place.foundPeopleFile ?? place.peopleName
    let lines = [
      "  - source: people    # who is in which team: fill it", "    files: [\(YAMLText.quoted(pattern))]",
      "    format: [terrain-people]", "    delivery: snapshot",
    ]
    if place.foundPeopleFile != nil { return lines }
    return lines + [
      "    required: false    # \(place.peopleFile) is beside this file: move it into the exports folder, then remove this line"
    ]
  }
}
