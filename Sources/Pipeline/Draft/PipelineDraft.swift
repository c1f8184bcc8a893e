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

  private let exports: String
  private let sources: [SourceDraft]

  /// - Parameters:
  ///   - folder: where the exports are.
  ///   - exports: the same as `pipeline.yml` is to name it.
  /// Throws `.noInput` where there is no such folder, `.data` where it holds no export that can be read.
  package init(folder: String, exports: String) throws {
    self.exports = exports
    survey = try FolderSurvey(root: folder)
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
    let place = NSTemporaryDirectory() + "terrain-draft-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: place) }
    try Self.write(
      files + [File(path: "pipeline.yml", text: yaml(currency: nil, hasPeople: false, hasWords: false))],
      to: place)
    let loaded = try LoadedPipeline(
      RunRequest(pipelineFolder: place, exports: folder, workspace: place + "/workspace", asOf: Self.farDay))
    let people = PeopleDraft(
      loaded.normalized.facts,
      hasPeopleFile: sources.contains { $0.name.contains("people") || $0.name.contains("user") })
    let words = try WordsDraft(loaded.normalized)
    if let text = people.text { files.append(File(path: "people.csv", text: text)) }
    files.append(File(path: "vocabulary.csv", text: words.text))
    files.append(
      File(
        path: "pipeline.yml",
        text: yaml(currency: words.currency, hasPeople: people.text != nil, hasWords: true)))
  }

  /// Later than every export.
  private static let farDay = CalendarDay(year: 2199, month: 12, day: 31)

  /// Writes the draft. Throws `.cannotWrite` where there is a pipeline already, or a file cannot be written.
  package func write(to folder: String) throws(Failure) {
    if FileManager.default.fileExists(atPath: folder + "/pipeline.yml") {
      throw Failure(
        .cannotWrite, at: SourceLocation(file: folder + "/pipeline.yml"), "is there already",
        advice: "Draft into another folder with --output.")
    }
    try Self.write(files, to: folder)
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
      "# Drafted by terrain init from the exports of this folder. docs/reference/pipeline.yml explains every key.",
      "version: 1", "pipeline: \(name)",
      "zone: UTC    # guess: the zone in which days are cut, such as Europe/Paris",
      "currency: \(currency ?? "EUR")    # \(currency == nil ? "guess" : "the most frequent one")",
      "exports: \(YAMLText.quoted(exports))",
    ]
    if hasWords { lines.append("words: [vocabulary.csv]    # what stages and sources mean: correct it") }
    lines.append("sources:")
    lines += sources.map(\.yaml)
    if hasPeople {
      lines += [
        "  - source: people    # who is in which team: fill it",
        "    files: [\(YAMLText.quoted(exports == "." ? "people.csv" : "people.csv"))]",
        "    format: [terrain-people]", "    delivery: snapshot",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var name: String { "drafted" }
}
