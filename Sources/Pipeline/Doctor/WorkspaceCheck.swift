import Foundation
import Segments
package import TerrainModel
import Workspace

/// Looks through a workspace for what is damaged, missing or readable by others.
package struct WorkspaceCheck {
  /// What was looked at.
  package private(set) var segments = 0
  package private(set) var runs = 0
  /// What is wrong, by file.
  package private(set) var problems: [Diagnostic] = []

  /// Reads every segment whole. Throws where there is no workspace, or its database cannot be read.
  package init(_ request: RunRequest) throws {
    let setting = try RunSetting(request)
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .read)
    let known = try workspace.segments()
    let files = Dictionary(grouping: try workspace.files(), by: \.segment)
    for segment in known where files[segment.id] != nil {
      segments += 1
      check(
        try workspace.segmentPath(segment.id), isSealed: segment.state == .sealed, of: files[segment.id] ?? []
      )
    }
    for run in try workspace.runs() {
      runs += 1
      check(run)
    }
    checkPermissions(setting.workspacePath)
  }

  private mutating func check(_ path: String, isSealed: Bool, of files: [CatalogueFile]) {
    do throws(SegmentError) {
      try SegmentFile(path: path).verify()
    } catch {
      let names = files.map(\.path).joined(separator: ", ")
      problems.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "the segment of \(names) cannot be used: \(error.message)",
          advice: isSealed
            ? "Its export is gone: restore it from the backup."
            : "Delete it; the next run makes it again from the export."))
    }
  }

  private mutating func check(_ run: CommittedRun) {
    if !FileManager.default.fileExists(atPath: run.folder + "/run.json") {
      problems.append(
        Diagnostic(
          .error, at: SourceLocation(file: run.folder),
          "the outputs of the run of \(run.asOf.text) are not there",
          advice: "Run again with --as-of \(run.asOf.text)."))
    }
  }

  private mutating func checkPermissions(_ folder: String) {
    for (path, expected) in [(folder, 0o700), (folder + "/contact.key", 0o600)] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 else { continue }
      problems.append(
        Diagnostic(
          .warning, at: SourceLocation(file: path), "others may read it (mode \(String(mode, radix: 8)))",
          advice: "chmod \(String(expected, radix: 8)) \(path)"))
    }
  }
}
