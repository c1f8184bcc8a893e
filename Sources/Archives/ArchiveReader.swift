package import TerrainModel

/// Reads archives (zip, tar, gzip, zstd and their combinations, archives within archives) through libarchive. Members
/// are read into memory and never written to a disk: they hold people's messages.
package struct ArchiveReader: Sendable {
  private let limits: ArchiveLimits

  package init(limits: ArchiveLimits = ArchiveLimits()) {
    self.limits = limits
  }

  /// Whether a file's name says that it is an archive. A file that only claims to be one is found out by `list`.
  package static func isArchive(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".zip", ".tar", ".tgz", ".gz", ".zst", ".tzst"].contains { name.hasSuffix($0) }
  }

  /// The regular files inside; what cannot be listed is said, and what was found before it is given.
  package func list(_ path: String) -> ArchiveListing {
    var listing = ArchiveListing()
    var budget = Budget(limits: limits)
    do throws(Failure) {
      let stream = try ArchiveStream(path: path)
      try list(stream, prefix: "", positions: [], depth: 1, location: path, &listing, &budget)
    } catch {
      listing.problems += error.diagnostics
    }
    listing.members = Self.distinct(listing.members).sorted { $0.path < $1.path }
    return listing
  }

  /// The bytes of a member. Throws `.noInput` where it cannot be read whole.
  package func bytes(of member: ArchiveMember, in path: String) throws(Failure) -> [UInt8] {
    var stream = try ArchiveStream(path: path)
    for (level, position) in member.positions.enumerated() {
      guard try stream.skip(to: position) else {
        throw Failure(.noInput, at: SourceLocation(file: path), "holds no '\(member.path)' any more")
      }
      let bytes = try stream.read(limits: limits)
      if level == member.positions.count - 1 { return bytes }
      stream = try ArchiveStream(bytes: bytes, name: path)
    }
    return []
  }

  /// What is left of the limits while an archive is listed.
  private struct Budget {
    var members = 0
    var expanded = 0
    let limits: ArchiveLimits
  }

  private func list(
    _ stream: ArchiveStream, prefix: String, positions: [Int], depth: Int, location: String,
    _ listing: inout ArchiveListing, _ budget: inout Budget
  ) throws(Failure) {
    var position = 0
    while let entry = try stream.next() {
      guard entry.isFile else { continue }
      defer { position += 1 }
      budget.members += 1
      guard budget.members <= limits.memberCount else {
        throw Failure(
          .data, at: SourceLocation(file: location), "holds more than \(limits.memberCount) files")
      }
      let path = prefix + Self.clean(entry.path)
      if entry.isEncrypted {
        listing.problems.append(
          Diagnostic(
            .error, at: SourceLocation(file: location + "/" + path), "is protected by a password",
            advice: "Deliver the archive without one."))
        continue
      }
      guard Self.isArchive(path), depth < limits.depth else {
        if Self.isArchive(path) {
          listing.problems.append(Self.tooDeep(location + "/" + path, limits.depth))
        } else {
          listing.members.append(ArchiveMember(path: path, positions: positions + [position]))
        }
        continue
      }
      do throws(Failure) {
        let bytes = try stream.read(limits: limits)
        budget.expanded += bytes.count
        guard budget.expanded <= limits.totalSize else { throw ArchiveStream.bomb(location) }
        try list(
          ArchiveStream(bytes: bytes, name: location + "/" + path), prefix: path + "/",
          positions: positions + [position], depth: depth + 1, location: location + "/" + path, &listing,
          &budget)
      } catch {
        listing.problems += error.diagnostics
      }
    }
  }

  private static func tooDeep(_ path: String, _ depth: Int) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(file: path), "is an archive \(depth) archives deep, and is not opened",
      advice: "Unpack the outer ones.")
  }

  /// A path without empty parts, `.`, `..`, drive letters and backslashes: members never lead out of their archive.
  static func clean(_ path: String) -> String {
    path.split { $0 == "/" || $0 == "\\" }
      .filter { $0 != "." && $0 != ".." && !($0.count == 2 && $0.hasSuffix(":")) }.joined(separator: "/")
  }

  private static func distinct(_ members: [ArchiveMember]) -> [ArchiveMember] {
    var seen: [String: Int] = [:]
    return members.map { member in
      seen[member.path, default: 0] += 1
      guard let number = seen[member.path], number > 1 else { return member }
      var renamed = member
      let name = member.path.lastIndex(of: "/").map { member.path.index(after: $0) } ?? member.path.startIndex
      let point = member.path[name...].lastIndex(of: ".") ?? member.path.endIndex
      renamed.path = member.path[..<point] + " (\(number))" + member.path[point...]
      return renamed
    }
  }
}
