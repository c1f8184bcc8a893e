import Archives
import Ingest
import Primitives
import TerrainModel
import Workspace

/// The first look at every export: its hash, its format, and whether it has a segment.
extension IngestStage {
  func look(at export: FoundExport, knownHash: String?, threads: Int = 1) throws(Failure) -> ExportFile {
    if let member = export.member {
      return try look(at: export, bytes: ArchiveReader().bytes(of: member, in: export.absolutePath))
    }
    return try ingestor(threads: threads).inspect(
      path: export.absolutePath, knownHash: knownHash, formats: candidates(for: export.source))
  }

  private func look(at export: FoundExport, bytes: [UInt8]) throws(Failure) -> ExportFile {
    try ingestor(threads: 1).inspect(
      bytes: bytes, path: export.stampPath, formats: candidates(for: export.source))
  }

  func ingestor(threads: Int) -> Ingestor {
    Ingestor(contactKey: contactKey.bytes, keyID: contactKey.identifier, zones: zones, threads: threads)
  }

  /// Files one by one, the members of an archive together, in one pass through it; results in the order of `found`.
  func inspectAll(_ found: [FoundExport]) -> [Result<Inspected, Failure>] {
    var units: [[Int]] = []
    var unitOfArchive: [String: Int] = [:]
    for (index, export) in found.enumerated() {
      if export.member != nil, let unit = unitOfArchive[export.absolutePath] {
        units[unit].append(index)
      } else {
        if export.member != nil { unitOfArchive[export.absolutePath] = units.count }
        units.append([index])
      }
    }
    // A single export is hashed by all threads, several by one each.
    let each = max(1, threads / max(units.count, 1))
    let claims = SegmentClaims()
    let order = units
    let results = Parallel.map(count: order.count, threads: threads) { unit -> [Result<Inspected, Failure>] in
      let exports = order[unit].map { found[$0] }
      return exports[0].member == nil
        ? [inspect(exports[0], threads: each)] : inspectMembers(exports, claims: claims)
    }
    var byIndex: [Int: Result<Inspected, Failure>] = [:]
    for (unit, results) in zip(units, results) {
      for (index, result) in zip(unit, results) { byIndex[index] = result }
    }
    return found.indices.compactMap { byIndex[$0] }
  }

  private func inspect(_ export: FoundExport, threads: Int) -> Result<Inspected, Failure> {
    do throws(Failure) {
      let startedAt = FileStamp.now()
      let stamp = try FileStamp(ofFileAt: export.absolutePath)
      let knownHash = try workspace.knownHash(for: export.stampPath, stamp)
      let file = try look(at: export, knownHash: knownHash, threads: threads)
      progress.didInspect(bytes: file.size)
      let hashed =
        knownHash == nil
        ? HashedFile(path: export.stampPath, stamp: stamp, hash: file.hash, hashedAt: startedAt) : nil
      return .success(Inspected(found: export, file: file, stamp: hashed, isParsed: false))
    } catch {
      return .failure(error)
    }
  }

  /// Members of archives are parsed at once, so that no more than one of each archive is in memory.
  private func inspectMembers(_ exports: [FoundExport], claims: SegmentClaims) -> [Result<Inspected, Failure>]
  {
    let startedAt = FileStamp.now()
    var results: [ArchiveMember: [Result<Inspected, Failure>]] = [:]
    let byMember = Dictionary(grouping: exports) { $0.member }
    let members = Set(exports.compactMap(\.member))
    ArchiveReader().read(members.sorted { $0.path < $1.path }, in: exports[0].absolutePath) { member, bytes in
      results[member] = (byMember[member] ?? []).map { export in
        inspect(export, bytes: bytes, startedAt: startedAt, claims: claims)
      }
    }
    return exports.map { export in
      guard let member = export.member, let result = results[member]?.first(where: { Self.isOf($0, export) })
      else {
        return .failure(Failure(.internalError, at: SourceLocation(file: export.stampPath), "was not read"))
      }
      return result
    }
  }

  /// A member may serve several sources; failures are the same for all of them.
  private static func isOf(_ result: Result<Inspected, Failure>, _ export: FoundExport) -> Bool {
    if case .success(let inspected) = result { return inspected.found == export }
    return true
  }

  private func inspect(
    _ export: FoundExport, bytes: Result<[UInt8], Failure>, startedAt: Int64, claims: SegmentClaims
  ) -> Result<Inspected, Failure> {
    do throws(Failure) {
      let stamp = try FileStamp(ofFileAt: export.absolutePath)
      let file = try look(at: export, bytes: bytes.get())
      progress.didInspect(bytes: file.size)
      var isParsed = false
      if !workspace.hasSegment(file.segmentID), claims.claim(file.segmentID) {
        if let failure = parse(file, threads: 1) { throw failure }
        isParsed = true
      }
      let hashed = HashedFile(path: export.stampPath, stamp: stamp, hash: file.hash, hashedAt: startedAt)
      return .success(Inspected(found: export, file: file.released, stamp: hashed, isParsed: isParsed))
    } catch {
      return .failure(error)
    }
  }
}
