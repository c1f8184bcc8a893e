import Cxxhash
package import Segments
package import TerrainModel

/// Turns export files into segments: the way in for every byte that becomes a figure.
///
/// 1. `inspect` opens a file, hashes it and lays a format over its header.
/// 2. `ingest` cuts it into chunks, parses them with libcsv on all threads, decodes columns and writes the segment.
package struct Ingestor: Sendable {
  /// Part of every segment's name: a change of decoding must not find old segments.
  package static let decoderVersion = 2
  private static let headSize = 1 << 18

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
    let source = try ExportSource(path: path)
    var prepass: FilePrepass?
    if knownHash == nil {
      prepass = try FilePrepass(source, blockSize: chunkSize, quote: Ascii.quote, threads: threads)
    }
    let hash = knownHash ?? prepass?.hash ?? ""
    var body = ExportBody(source: source, replacesCarriageReturns: false, originalLineStarts: [])
    var head = try source.bytes(at: 0, count: Self.headSize)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      let whole = try source.bytes(at: 0, count: source.size)
      body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: true)
      body.source = ExportSource(bytes: Transcoder.utf8(fromUTF16: whole) ?? [])
      head = try body.source.bytes(at: 0, count: Self.headSize)
    }
    if !head.contains(Ascii.lineFeed) && head.contains(Ascii.carriageReturn) {
      body.replacesCarriageReturns = true
      head = head.map { $0 == Ascii.carriageReturn ? Ascii.lineFeed : $0 }
    }
    try Self.checkIsText(head, path: path)
    let name = String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    let layout = try Recognizer(formats: formats).layout(head: head, fileName: name, path: path)
    if layout.format.dialect.escape == .backslash {
      let whole = try body.source.bytes(at: 0, count: body.source.size)
      body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: false)
      body.source = ExportSource(bytes: Transcoder.rfc4180(fromBackslash: whole, delimiter: layout.delimiter))
    }
    if body.isTranscoded || layout.format.dialect.quote != Ascii.quote { prepass = nil }
    return ExportFile(
      path: path, size: source.size, hash: hash, format: layout.format,
      segmentID: segmentID(hash: hash, layout: layout), layout: layout, body: body, prepass: prepass)
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

  private func segmentID(hash: String, layout: ExportLayout) -> String {
    let text =
      "\(Self.decoderVersion)|\(SegmentWriter.version)|\(keyID)|\(zones.defaultName)|\(layout.decoderText)"
    let digest = Array(text.utf8).withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    return hash + "-" + String(digest, radix: 16)
  }

  private static func checkIsText(_ head: [UInt8], path: String) throws(Failure) {
    guard let zero = head.firstIndex(of: 0) else { return }
    let line = head[..<zero].count { $0 == Ascii.lineFeed } + 1
    throw Failure(
      .data, at: SourceLocation(file: path, line: line), "a zero byte at offset \(zero); text was expected",
      advice: "The file is binary or damaged: export it again as CSV.")
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
