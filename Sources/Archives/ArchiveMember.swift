/// A file inside an archive.
package struct ArchiveMember: Hashable, Sendable {
  /// Its path inside, with `/` between names and archives within named like folders; no part is `.` or `..`. A second
  /// member of one path gets ` (2)` behind its stem.
  package var path: String
  /// Its position among the regular files of its archive, for each archive on the way.
  package var positions: [Int]
}
