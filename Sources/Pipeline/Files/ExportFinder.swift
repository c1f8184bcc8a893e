import Archives
import Foundation
import Ingest
package import TerrainModel

/// Looks through the exports folder for the files that the sources of a pipeline name. An archive is a folder of its
/// members: `linkedin/ana.zip/Connections.csv`.
package struct ExportFinder {
  /// What was found, and what could not be looked into.
  package struct Outcome: Sendable {
    /// Sorted by source (in the order of `pipeline.yml`), then path. A file may serve several sources.
    package var exports: [FoundExport] = []
    /// Archives that cannot be listed, with the names of the sources that may want their members.
    package var problems: [(source: String, diagnostic: Diagnostic)] = []
  }

  private let root: String
  private let archives = ArchiveReader()

  /// - Parameter root: the exports folder.
  package init(root: String) {
    self.root = root
  }

  /// The files of every source. Folders that match a pattern are reported like files, so that reading them says what
  /// they are.
  ///
  /// Throws `.noInput` where the folder does not exist.
  package func find(_ sources: [SourceDefinition]) throws(Failure) -> [FoundExport] {
    try look(for: sources).exports
  }

  /// The same, with what stood in the way.
  package func look(for sources: [SourceDefinition]) throws(Failure) -> Outcome {
    let (files, archived, problems) = try allFiles(wanted: sources.flatMap(\.files))
    let all = (files + archived).sorted { $0.path < $1.path }
    var outcome = Outcome()
    for source in sources {
      let globs = source.files.map { Glob($0) }
      for file in all {
        let isNamed = globs.contains { $0.matches(file.path) }
        // A pattern that names the archive itself means what is in it, as far as it is known.
        let isWithin = file.archive.map { archive in globs.contains { $0.matches(archive) } } ?? false
        guard isNamed || isWithin else { continue }
        var export = found(file, source: source)
        export.mayBeUnknown = !isNamed
        outcome.exports.append(export)
      }
      let wanted = problems.filter { problem in
        source.files.contains { Self.mayReachInto(problem.archive, $0) }
      }
      outcome.problems += wanted.map { (source.name, $0.diagnostic) }
    }
    return outcome
  }

  /// Every file of the folder and of its archives.
  package func all() throws(Failure) -> [FoundExport] {
    let everything = SourceDefinition(name: "", files: ["**/*"], location: SourceLocation(file: root))
    let (files, archived, _) = try allFiles(wanted: everything.files)
    return (files + archived).sorted { $0.path < $1.path }.map { found($0, source: everything) }
  }

  private struct File {
    var path: String
    var member: ArchiveMember?
    var archive: String?
    /// The rep that an archive's profile names.
    var owner: String?
  }

  private typealias Problem = (archive: String, diagnostic: Diagnostic)

  /// Archives are opened only where a pattern may reach into them.
  private func allFiles(
    wanted globs: [String]
  ) throws(Failure) -> (files: [File], archived: [File], problems: [Problem]) {
    var files: [File] = []
    var archived: [File] = []
    var problems: [Problem] = []
    for name in try allNames() {
      files.append(File(path: name))
      guard ArchiveReader.isArchive(name), globs.contains(where: { Self.mayReachInto(name, $0) }),
        !isFolder(name)
      else { continue }
      let path = root + "/" + name
      let listing = archives.list(path)
      problems += listing.problems.map { (name, $0) }
      let owner = ArchiveOwner.name(in: listing, path: path, reader: archives)
      archived += listing.members.map {
        File(path: name + "/" + $0.path, member: $0, archive: name, owner: owner)
      }
    }
    let opened = Set(archived.compactMap(\.archive) + problems.map(\.archive))
    return (files.filter { !opened.contains($0.path) }, archived, problems)
  }

  /// Whether a pattern can match the archive, or a path that begins with the archive's.
  private static func mayReachInto(_ archive: String, _ glob: String) -> Bool {
    if glob.contains("**") || Glob(glob).matches(archive) { return true }
    let parts = glob.split(separator: "/")
    let depth = archive.split(separator: "/").count
    guard parts.count > depth else { return false }
    return Glob(parts.prefix(depth).joined(separator: "/")).matches(archive)
  }

  private func isFolder(_ name: String) -> Bool {
    let attributes = try? URL(fileURLWithPath: root + "/" + name).resourceValues(forKeys: [.isDirectoryKey])
    return attributes?.isDirectory == true
  }

  private func allNames() throws(Failure) -> [String] {
    let attributes = try? URL(fileURLWithPath: root).resourceValues(forKeys: [.isDirectoryKey])
    guard attributes?.isDirectory == true else {
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

  private func found(_ file: File, source: SourceDefinition) -> FoundExport {
    FoundExport(
      source: source, path: file.path, absolutePath: root + "/" + (file.archive ?? file.path),
      member: file.member,
      repFolder: source.repOrigin == .folder ? RepFolder.name(ofPath: file.path, owner: file.owner) : nil,
      snapshotDay: SnapshotDay.day(inPath: file.path))
  }
}
