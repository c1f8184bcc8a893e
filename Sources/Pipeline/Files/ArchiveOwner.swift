import Archives
import Ingest
import TerrainModel

/// Finds out whose archive it is from the profile in it (`Profile.csv` of a LinkedIn archive).
enum ArchiveOwner {
  /// First and last name; nil where there is no profile, or one that cannot be read.
  static func name(in listing: ArchiveListing, path: String, reader: ArchiveReader) -> String? {
    let profiles = listing.members.filter { $0.path == "Profile.csv" || $0.path.hasSuffix("/Profile.csv") }
    guard profiles.count == 1, let profile = profiles.first,
      let bytes = try? reader.bytes(of: profile, in: path),
      let table = try? SmallTable(bytes: bytes, path: path + "/" + profile.path),
      let first = table.column("First Name"), let last = table.column("Last Name"), let row = table.rows.first
    else { return nil }
    let name = [row.cells[first], row.cells[last]].filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}
