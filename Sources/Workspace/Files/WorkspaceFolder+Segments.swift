import Glibc
package import TerrainModel

extension WorkspaceFolder {
  /// Where the segment of this id is, or will be. Ids are letters, digits, `.`, `_` and `-`; anything else throws
  /// `.internalError`, so that no name can lead out of the folder.
  package func segmentPath(_ id: String) throws(Failure) -> String {
    guard Self.isSafeName(id) else {
      throw Failure(.internalError, at: SourceLocation(file: segmentsFolder), "'\(id)' cannot name a segment")
    }
    return "\(segmentsFolder)/\(id)"
  }

  /// Where to write a segment before it is published. The path is this process's own: two that ingest the same file
  /// do not meet.
  package func temporarySegmentPath(_ id: String) throws(Failure) -> String {
    try segmentPath(id) + ".\(getpid())" + FileSystem.temporarySuffix
  }

  /// Makes a finished segment visible under its name, durably and in one step, readable by the owner only. One that
  /// is there already is replaced: its bytes are the same, for its name says what is in it.
  package func publishSegment(_ temporary: String, _ id: String) throws(Failure) {
    let path = try segmentPath(id)
    try FileSystem.setMode(0o600, temporary)
    try FileSystem.synchronize(temporary)
    try FileSystem.rename(temporary, to: path)
    try FileSystem.synchronize(segmentsFolder)
  }

  /// Whether the segment file is there.
  package func hasSegment(_ id: String) -> Bool {
    Self.isSafeName(id) && FileSystem.exists("\(segmentsFolder)/\(id)")
  }

  /// The ids of the segment files in the folder, sorted, whether the catalogue knows them or not.
  package func listSegments() throws(Failure) -> [String] {
    FileSystem.names(in: segmentsFolder).filter(Self.isSafeName)
  }

  /// Removes what was being written when its process ended.
  func removeUnfinishedSegments() throws(Failure) {
    for name in FileSystem.names(in: segmentsFolder) where name.hasSuffix(FileSystem.temporarySuffix) {
      let owner = name.dropLast(FileSystem.temporarySuffix.count).split(separator: ".").last.flatMap {
        pid_t($0)
      }
      if let owner, owner > 0, owner != getpid(), kill(owner, 0) == 0 || errno == EPERM { continue }
      try FileSystem.removeIfPresent("\(segmentsFolder)/\(name)")
    }
  }
}
