import Foundation
import Ingest
package import TerrainModel

/// Looks through the exports folder for the files that the sources of a pipeline name.
package struct ExportFinder {
  private let root: String

  /// - Parameter root: the exports folder.
  package init(root: String) {
    self.root = root
  }

  /// The files of every source, sorted by source (in the order of `pipeline.yml`), then path. A file may serve several
  /// sources. Folders that match a pattern are reported like files, so that reading them says what they are.
  ///
  /// Throws `.noInput` where the folder does not exist.
  package func find(_ sources: [SourceDefinition]) throws(Failure) -> [FoundExport] {
    let names = try allNames()
    return sources.flatMap { source -> [FoundExport] in
      let globs = source.files.map { Glob($0) }
      return names.filter { name in globs.contains { $0.matches(name) } }.map { found($0, source: source) }
    }
  }

  private func allNames() throws(Failure) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(
        .noInput, at: SourceLocation(file: root), "is not a folder; the exports folder was expected",
        advice: "Name it with --exports, or in pipeline.yml.")
    }
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    var names: [String] = []
    for case let name as String in walk
    where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      names.append(name)
    }
    return names.sorted()
  }

  private func found(_ name: String, source: SourceDefinition) -> FoundExport {
    let parts = name.split(separator: "/")
    return FoundExport(
      source: source, path: name, absolutePath: root + "/" + name,
      repFolder: source.repOrigin == .folder && parts.count > 1 ? String(parts[parts.count - 2]) : nil,
      snapshotDay: SnapshotDay.day(inPath: name))
  }
}
