import Cxxhash
package import Segments
package import TerrainModel

/// Turns export files into segments: the way in for every byte that becomes a figure.
///
/// 1. `inspect` opens a file, hashes it and lays a format over its header.
/// 2. `ingest` cuts it into chunks, parses them with libcsv on all threads, decodes columns and writes the segment.
package struct Ingestor: Sendable {
  /// Part of every segment's name: a change of decoding must not find old segments.
  package static let decoderVersion = 5

  private let hasher: KeyHasher
  private let keyID: String
  private let zones: ZoneSet
  private let threads: Int
  private let chunkSize: Int
  private let usesScanner: Bool

  /// - Parameters:
  ///   - contactKey: 16 bytes; personal identifiers are hashed with it.
  ///   - keyID: names the key without telling it.
  ///   - threads: workers per file, at least 1.
  ///   - chunkSize: bytes per chunk; the result is the same for every size.
  ///   - usesScanner: whether regular stretches are split without libcsv; the result is the same.
  package init(
    contactKey: [UInt8], keyID: String, zones: ZoneSet, threads: Int, chunkSize: Int = 4 << 20,
    usesScanner: Bool = true
  ) {
    hasher = KeyHasher(key: contactKey)
    self.keyID = keyID
    self.zones = zones
    self.threads = max(1, threads)
    self.chunkSize = max(chunkSize, 1 << 10)
    self.usesScanner = usesScanner
  }

  /// Opens, hashes and recognises an export.
  ///
  /// - Parameters:
  ///   - knownHash: the hash of an earlier run, where the file on disk is known not to have changed.
  ///   - formats: those that may fit, in order of preference.
  /// - Throws: `.noInput` where it cannot be read, `.data` where it is empty or no format fits.
  package func inspect(
    path: String, knownHash: String? = nil, formats: [FormatDefinition]
  ) throws(Failure) -> ExportFile {
    try inspect(ExportSource(path: path), path: path, knownHash: knownHash, formats: formats)
  }

  /// The same for bytes that are in memory already, such as a member of an archive.
  package func inspect(
    bytes: [UInt8], path: String, formats: [FormatDefinition]
  ) throws(Failure) -> ExportFile {
    try inspect(ExportSource(bytes: bytes), path: path, knownHash: nil, formats: formats)
  }

  private func inspect(
    _ source: ExportSource, path: String, knownHash: String?, formats: [FormatDefinition]
  ) throws(Failure) -> ExportFile {
    var prepass: FilePrepass?
    if knownHash == nil {
      prepass = try FilePrepass(source, blockSize: chunkSize, quote: Ascii.quote, threads: threads)
    }
    let hash = knownHash ?? prepass?.hash ?? ""
    var opened = try OpenedExport(source, path: path)
    var layout = try opened.recognise(formats)
    try DestroyedIdentifiers.check(head: opened.head, layout: layout, path: path)
    let body = opened.body
    try ColumnDecision.settle(&layout, body: body, path: path)
    if body.isTranscoded || layout.format.dialect.quote != Ascii.quote { prepass = nil }
    return ExportFile(
      path: path, size: source.size, hash: hash, format: layout.format,
      segmentID: segmentID(hash: hash, layout: layout), layout: layout, body: body, prepass: prepass)
  }

  /// The hash that names a file of these bytes.
  package static func hash(of bytes: [UInt8]) throws(Failure) -> String {
    try FilePrepass(ExportSource(bytes: bytes), blockSize: 1 << 22, quote: Ascii.quote).hash
  }

  /// Reads the export and writes its segment to `path`, which holds no valid segment until this returns.
  ///
  /// - Throws: `.noInput` where the file cannot be read to its end, `.cannotWrite` where the segment can't be written.
  package func ingest(_ file: ExportFile, to path: String) throws(Failure) -> SegmentMetadata {
    let run = try ParallelIngest(
      file: file, path: path, hasher: hasher, zones: zones, workers: threads, chunkSize: chunkSize,
      usesScanner: usesScanner)
    do throws(Failure) {
      return try run.run()
    } catch {
      throw Failure(error.code, error.diagnostics.map { $0.at(file.path) })
    }
  }

  /// The key that an identifier of an export becomes, for tables that name records by their ids.
  package func key(of identifier: String, form: KeyForm) -> UInt64 {
    var canonicalizer = KeyCanonicalizer(form)
    return Array(identifier.utf8).withUnsafeBufferPointer { bytes in
      canonicalizer.withCanonical(bytes) { hasher.hash($0) }
    }
  }

  /// Reads rows that were rejected from these bytes again, under the format that was laid over them now.
  ///
  /// - Throws: `.noInput` where the file cannot be read.
  package func replay(_ rejects: [RejectedRow], of file: ExportFile) throws(Failure) -> [ReplayedRow] {
    do throws(Failure) {
      return try RejectReplay(file: file, hasher: hasher, zones: zones).rows(rejects)
    } catch {
      throw Failure(error.code, error.diagnostics.map { $0.at(file.path) })
    }
  }

  private func segmentID(hash: String, layout: ExportLayout) -> String {
    let text =
      "\(Self.decoderVersion)|\(SegmentWriter.version)|\(keyID)|\(zones.defaultName)|\(layout.decoderText)"
    let digest = Array(text.utf8).withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    return hash + "-" + String(digest, radix: 16)
  }
}

extension Diagnostic {
  /// The same, at a file where no place was known.
  fileprivate func at(_ path: String) -> Diagnostic {
    guard location.file.isEmpty else { return self }
    var located = self
    located.location.file = path
    return located
  }
}
