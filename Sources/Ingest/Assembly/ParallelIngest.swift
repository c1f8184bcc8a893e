import Dispatch
import Foundation
import Segments
import TerrainModel

/// Ingests one file on several workers: each takes the next chunk, parses and decodes it alone, and waits for its turn
/// to hand it to the assembler. The result does not depend on the number of workers or the size of chunks.
///
/// A chunk is confirmed when it starts exactly where the one before it ended. Where it does not, because a bad quote
/// made the plan wrong, it is parsed again from the right place.
///
/// `@unchecked Sendable`: everything mutable is touched under `condition` or by the worker whose turn it is.
final class ParallelIngest: @unchecked Sendable {
  private let file: ExportFile
  private let source: ExportSource
  private let hasher: KeyHasher
  private let zones: ZoneSet
  private let workers: Int
  private let usesScanner: Bool
  private let condition = NSCondition()
  private var plan: ChunkPlan
  private var assembler: SegmentAssembler?
  private var nextChunk = 0
  private var committedChunks = 0
  private var expectedStart: Int
  private var failure: Failure?
  private var sawDay = Set<Field>()
  private var sawSecond = Set<Field>()

  init(
    file: ExportFile, path: String, hasher: KeyHasher, zones: ZoneSet, workers: Int, chunkSize: Int,
    usesScanner: Bool
  ) throws(Failure) {
    self.file = file
    source = file.body.source
    self.hasher = hasher
    self.zones = zones
    self.usesScanner = usesScanner
    let layout = file.layout
    let quote = layout.format.dialect.quote
    let prepass: FilePrepass
    if let known = file.prepass {
      prepass = known
    } else {
      prepass = try FilePrepass(source, blockSize: chunkSize, quote: quote, threads: workers)
    }
    plan = ChunkPlan(
      bodyStart: layout.headerRange.upperBound, size: source.size, prepass: prepass, quote: quote,
      lineEnd: file.body.replacesCarriageReturns ? Ascii.carriageReturn : Ascii.lineFeed)
    self.workers = min(workers, plan.count)
    expectedStart = layout.headerRange.upperBound
    do throws(SegmentError) {
      assembler = try SegmentAssembler(
        path: path, layout: layout, fileHash: file.hash, fileSize: source.size, workers: self.workers,
        preamble: layout.headerRange.lowerBound)
    } catch {
      throw Failure(.cannotWrite, at: SourceLocation(file: path), error.message)
    }
  }

  func run() throws(Failure) -> SegmentMetadata {
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { work($0) }
    }
    if let failure { throw failure }
    guard let assembler = assembler.take() else {
      throw Failure(.internalError, at: SourceLocation(file: file.path), "nothing was assembled")
    }
    do throws(SegmentError) {
      return try assembler.finish(precisions: precisions, body: file.body, layout: file.layout)
    } catch {
      throw Failure(.cannotWrite, at: SourceLocation(file: file.path), "its segment: \(error.message)")
    }
  }

  private var precisions: [Field: TimePrecision] {
    var result: [Field: TimePrecision] = [:]
    for field in sawDay.union(sawSecond) { result[field] = sawSecond.contains(field) ? .second : .day }
    return result
  }

  private func work(_ worker: Int) {
    do throws(Failure) {
      let decoder = try RowDecoder(file.layout, hasher: hasher, zones: zones)
      let buffer = ChunkBuffer(source, replacesCarriageReturns: file.body.replacesCarriageReturns)
      let parser = ChunkParser(
        layout: file.layout, decoder: decoder, buffer: buffer, usesScanner: usesScanner)
      while let (number, start, end) = try takeChunk() {
        let chunk = try parser.parse(from: start, to: end)
        guard awaitTurn(number) else { return }
        try commit(chunk, assumedEnd: end, parser: parser, worker: worker)
        finishTurn()
      }
      notePrecisions(of: decoder)
    } catch {
      stop(error)
    }
  }

  private func takeChunk() throws(Failure) -> (number: Int, start: Int, end: Int)? {
    condition.lock()
    let number = nextChunk
    let plan = self.plan
    let isOver = failure != nil || number >= plan.count
    if !isOver { nextChunk += 1 }
    condition.unlock()
    if isOver { return nil }
    return (number, try plan.start(of: number, in: source), try plan.start(of: number + 1, in: source))
  }

  /// Waits until all chunks before are committed; false where another worker failed.
  private func awaitTurn(_ number: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while committedChunks < number && failure == nil { condition.wait() }
    return failure == nil
  }

  private func finishTurn() {
    condition.lock()
    committedChunks += 1
    condition.broadcast()
    condition.unlock()
  }

  private func stop(_ error: Failure) {
    condition.lock()
    if failure == nil { failure = error }
    condition.broadcast()
    condition.unlock()
  }

  /// Only the worker whose turn it is gets here.
  private func commit(_ parsed: Chunk, assumedEnd: Int, parser: ChunkParser, worker: Int) throws(Failure) {
    let isConfirmed = parsed.start == expectedStart
    let chunk = isConfirmed ? parsed : try parser.parse(from: expectedStart, to: assumedEnd)
    do throws(SegmentError) {
      try assembler?.append(chunk, decoder: parser.decoder, worker: worker)
    } catch {
      throw Failure(.cannotWrite, at: SourceLocation(file: file.path), "its segment: \(error.message)")
    }
    expectedStart = chunk.end
    let isOdd = chunk.end == assumedEnd && isConfirmed ? nil : try plan.isOdd(at: chunk.end, in: source)
    if let isOdd, isOdd != plan.isFlipped {
      condition.lock()
      plan.flip()
      condition.unlock()
    }
  }

  private func notePrecisions(of decoder: RowDecoder) {
    condition.lock()
    for case .time(let column) in decoder.columns {
      if column.sawDay { sawDay.insert(column.field) }
      if column.sawSecond { sawSecond.insert(column.field) }
    }
    condition.unlock()
  }
}
