import Archives
import Ingest
import Primitives
import Segments
import TerrainModel
import Workspace

/// Makes sure that every export of a pipeline has a segment, parsing only bytes that no earlier run has parsed.
struct IngestStage: Sendable {
  struct Outcome: Sendable {
    /// Sorted by source (in the order of `pipeline.yml`), path, and of one path the newest bytes last.
    var exports: [IngestedExport] = []
    var update = CatalogueUpdate()
    /// One for each file that could not be used.
    var problems: [Diagnostic] = []
    /// Sources with a file that could not be used.
    var damagedSources: Set<String> = []
    /// Paths that were recognised but not parsed.
    var unusablePaths: Set<String> = []

    func isUnusable(_ path: String) -> Bool { unusablePaths.contains(path) }

    /// Archives that could not be looked into; each is told once.
    mutating func note(_ found: [(source: String, diagnostic: Diagnostic)]) {
      for (source, diagnostic) in found {
        if !problems.contains(diagnostic) { problems.append(diagnostic) }
        damagedSources.insert(source)
      }
    }

    mutating func note(_ failure: Failure, source: String) {
      problems += failure.diagnostics
      damagedSources.insert(source)
    }
  }

  /// Files from this size on are parsed by all threads together, smaller ones one to a thread.
  private static let largeFile = 16 << 20

  let workspace: WorkspaceFolder
  let formats: [FormatDefinition]
  let zones: ZoneSet
  let contactKey: ContactKey
  let asOf: CalendarDay
  let threads: Int
  let progress: RunProgress

  struct Inspected: Sendable {
    var found: FoundExport
    var file: ExportFile
    var stamp: HashedFile?
    var isParsed: Bool
  }

  /// 1. Inspect every file. 2. Parse those without a segment. 3. Open all segments, and those of files that are gone.
  ///
  /// `inspected` are the files where that was done already (`known`).
  func run(
    _ found: [FoundExport], sources: [SourceDefinition], inspected: [Inspected]? = nil
  ) throws(Failure) -> Outcome {
    var outcome = Outcome()
    let known = try workspace.files()
    let inspected = inspected?.map { Result.success($0) } ?? inspectAll(found)
    var files: [Inspected] = []
    for (export, result) in zip(found, inspected) {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let failure) where export.mayBeUnknown && failure.code == .data:
        outcome.problems += failure.diagnostics.map { diagnostic in
          var note = diagnostic
          note.severity = .note
          return note
        }
      case .failure(let failure): outcome.note(failure, source: export.source.name)
      }
    }
    let parsed = parse(files, into: &outcome).union(files.filter(\.isParsed).map(\.file.segmentID))
    for file in files where !outcome.isUnusable(file.found.path) {
      open(file, known: known, isParsed: parsed.contains(file.file.segmentID), into: &outcome)
    }
    addSealed(known, sources: sources, present: files, into: &outcome)
    let order = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.name, $0) })
    outcome.exports.sort { left, right in
      (order[left.source.name] ?? 0, left.origin.file, left.lastSeen)
        < (order[right.source.name] ?? 0, right.origin.file, right.lastSeen)
    }
    return outcome
  }

  /// Every file as it was inspected, in the order of `found`, where each was hashed before, has not changed since, and has
  /// its segment; nil where one is not so.
  func known(_ found: [FoundExport]) throws(Failure) -> [Inspected]? {
    var hashes: [String] = []
    for export in found {
      let stamp = try FileStamp(ofFileAt: export.absolutePath)
      guard let hash = try workspace.knownHash(for: export.stampPath, stamp) else { return nil }
      hashes.append(hash)
    }
    let known = hashes
    let inspected = Parallel.map(count: found.count, threads: threads) { index -> Inspected? in
      // What no format fits any more is for a run to tell.
      guard let file = try? look(at: found[index], knownHash: known[index]),
        workspace.hasSegment(file.segmentID)
      else { return nil }
      progress.didInspect(bytes: file.size)
      return Inspected(found: found[index], file: file, stamp: nil, isParsed: false)
    }
    return inspected.contains { $0 == nil } ? nil : inspected.compactMap { $0 }
  }

  /// Rows of an export read again; nil where its bytes are not those of `hash`.
  func replay(
    _ rejects: [RejectedRow], of export: FoundExport, hash: String
  ) throws(Failure) -> [ReplayedRow]? {
    let file = try look(at: export, knownHash: nil)
    return file.hash == hash ? try ingestor(threads: 1).replay(rejects, of: file) : nil
  }

  func candidates(for source: SourceDefinition) -> [FormatDefinition] {
    guard !source.formats.isEmpty else { return formats }
    return source.formats.compactMap { name in formats.first { $0.name == name } }
  }

  /// Parses what has no segment yet and returns the ids that were made. Equal bytes are parsed once.
  private func parse(_ files: [Inspected], into outcome: inout Outcome) -> Set<String> {
    var missing: [Inspected] = []
    var seen: Set<String> = []
    // Members of archives were parsed when they were in memory, or their archive says why not.
    for file in files where file.found.member == nil && seen.insert(file.file.segmentID).inserted {
      if !workspace.hasSegment(file.file.segmentID) { missing.append(file) }
    }
    progress.willParse(files: missing.count, bytes: missing.reduce(0) { $0 + $1.file.size })
    let small = missing.filter { $0.file.size < Self.largeFile }
    let large = missing.filter { $0.file.size >= Self.largeFile }
    let smallResults = Parallel.map(count: small.count, threads: threads) {
      parse(small[$0].file, threads: 1)
    }
    let largeResults = large.map { parse($0.file, threads: threads) }
    var made: Set<String> = []
    for (file, failure) in zip(small + large, smallResults + largeResults) {
      if let failure {
        outcome.note(failure, source: file.found.source.name)
        for twin in files where twin.file.segmentID == file.file.segmentID {
          outcome.unusablePaths.insert(twin.found.path)
        }
      } else {
        made.insert(file.file.segmentID)
      }
    }
    return made
  }

  func parse(_ file: ExportFile, threads: Int) -> Failure? {
    do throws(Failure) {
      let ingestor = Ingestor(
        contactKey: contactKey.bytes, keyID: contactKey.identifier, zones: zones, threads: threads)
      let temporary = try workspace.temporarySegmentPath(file.segmentID)
      _ = try ingestor.ingest(file, to: temporary)
      try workspace.publishSegment(temporary, file.segmentID)
      progress.didParse(bytes: file.size)
      return nil
    } catch {
      return error
    }
  }

  private func open(
    _ file: Inspected, known: [CatalogueFile], isParsed: Bool, into outcome: inout Outcome
  ) {
    let found = file.found
    let rep = found.repFolder ?? ""
    let earlier = known.first {
      $0.source == found.source.name && $0.rep == rep && $0.hash == file.file.hash
    }
    let firstSeen = min(earlier?.firstSeen ?? asOf, asOf)
    guard let segment = openSegment(file.file.segmentID, of: found.path, into: &outcome) else { return }
    outcome.exports.append(
      IngestedExport(
        origin: FactOrigin(source: found.source.name, file: found.path, hash: file.file.hash),
        source: found.source, format: file.file.format, segment: segment, segmentID: file.file.segmentID,
        repFolder: found.repFolder, snapshotDay: found.snapshotDay, firstSeen: firstSeen, lastSeen: .max,
        size: file.file.size, isParsed: isParsed))
    outcome.update.files.append(
      CatalogueFile(
        source: found.source.name, rep: rep, hash: file.file.hash, path: found.path,
        size: Int64(file.file.size),
        segment: file.file.segmentID, format: file.file.format.name, firstSeen: firstSeen,
        snapshotDay: found.snapshotDay))
    outcome.update.segments.append(
      SegmentRecord(id: file.file.segmentID, hash: file.file.hash, state: .cache))
    if let stamp = file.stamp { outcome.update.hashes.append(stamp) }
  }

  private func openSegment(_ id: String, of path: String, into outcome: inout Outcome) -> SegmentFile? {
    do {
      return try SegmentFile(path: try workspace.segmentPath(id))
    } catch {
      let reason = (error as? SegmentError)?.message ?? "\(error)"
      outcome.problems.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "its segment \(id) cannot be read: \(reason)",
          advice: "Delete the segment file; the next run makes it again while the export is there."))
      return nil
    }
  }

  /// A file once ingested stays in the figures when it is gone from the folder: its segment is all there is.
  private func addSealed(
    _ known: [CatalogueFile], sources: [SourceDefinition], present: [Inspected], into outcome: inout Outcome
  ) {
    let presentKeys = Set(present.map { [$0.found.source.name, $0.found.repFolder ?? "", $0.file.hash] })
    for file in known where !presentKeys.contains([file.source, file.rep, file.hash]) {
      guard let source = sources.first(where: { $0.name == file.source }),
        let format = formats.first(where: { $0.name == file.format }),
        let segment = openSegment(file.segment, of: file.path, into: &outcome)
      else { continue }
      outcome.exports.append(
        IngestedExport(
          origin: FactOrigin(source: file.source, file: file.path, hash: file.hash), source: source,
          format: format, segment: segment, segmentID: file.segment,
          repFolder: file.rep.isEmpty ? nil : file.rep, snapshotDay: file.snapshotDay,
          firstSeen: min(file.firstSeen, asOf), lastSeen: file.lastSeen, size: Int(file.size),
          isParsed: false))
      outcome.update.segments.append(SegmentRecord(id: file.segment, hash: file.hash, state: .sealed))
    }
  }
}
