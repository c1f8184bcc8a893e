import Foundation
import TerrainModel

/// The files of a pipeline's folder as texts; what cannot be read becomes a diagnostic.
struct ConfigurationFiles {
  let folder: String
  let log: DiagnosticLog

  /// The path of a file as it is printed: the folder as the caller named it, then the file's name.
  func path(_ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The text of a file; nil with a complaint, which ends with `reason`, where it is missing or no UTF-8 text.
  func text(_ name: String, neededFor reason: String) -> String? {
    guard requireFile(name, neededFor: reason) else { return nil }
    let place = SourceLocation(file: path(name), line: 1)
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      log.error(place, "the file cannot be read.", advice: "Check its permissions.")
      return nil
    }
    guard let text = String(validating: data.prefix(YAMLDocument.sizeLimit + 1), as: UTF8.self) else {
      let isLong = data.count > YAMLDocument.sizeLimit
      log.error(
        place,
        isLong ? "the file is larger than \(YAMLDocument.sizeLimit) bytes." : "the file is not UTF-8 text.",
        advice: isLong ? "Check that it is the file that was meant." : "Save it as UTF-8.")
      return nil
    }
    return text
  }

  /// Complains where there is no such file.
  private func requireFile(_ name: String, neededFor reason: String) -> Bool {
    if hasFile(name) { return true }
    let exists = FileManager.default.fileExists(atPath: path(name))
    log.error(
      SourceLocation(file: path(name), line: 1), exists ? "this is no file." : "there is no such file.",
      advice: reason)
    return false
  }

  func hasFile(_ name: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path(name)))
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// What lies in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  /// The path with links followed, as the attributes of a link are not those of its file.
  private func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The `.yml` and `.yaml` files of a folder below, sorted by name; empty where there is no such folder.
  func yamlFiles(in subfolder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(subfolder))) ?? []
    return names.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.sorted().map {
      "\(subfolder)/\($0)"
    }
  }
}
