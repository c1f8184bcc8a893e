import TerrainModel

/// Reads rejected rows again from their place in the export, under the format that fits it today.
///
/// Each row is read alone from its byte range, so the cost is that of the rejects. Exports that are rewritten in memory
/// before they are parsed (UTF-16, backslash escapes) are read whole, because a range of them means nothing to the parser.
struct RejectReplay {
  let file: ExportFile
  let hasher: KeyHasher
  let zones: ZoneSet

  func rows(_ rejects: [RejectedRow]) throws(Failure) -> [ReplayedRow] {
    if file.body.isTranscoded { return try rowsOfWhole(rejects) }
    let decoder = try RowDecoder(file.layout, hasher: hasher, zones: zones)
    var result: [ReplayedRow] = []
    for reject in rejects {
      let bytes = try file.body.source.bytes(at: reject.byteFrom, count: reject.byteTo - reject.byteFrom)
      let chunk = try parse(ExportSource(bytes: bytes), from: 0, decoder: decoder)
      result.append(ReplayedRow(reject: reject, outcome: outcome(of: chunk, at: reject)))
    }
    return result
  }

  private func outcome(of chunk: Chunk, at reject: RejectedRow) -> ReplayedRow.Outcome {
    if var again = chunk.rejects.first {
      again.line = reject.line
      again.byteFrom = reject.byteFrom
      again.byteTo = reject.byteTo
      return .rejected(again)
    }
    if let rule = chunk.ignored.keys.min(by: { $0.rawValue < $1.rawValue }) { return .ignored(rule) }
    return .accepted
  }

  private func rowsOfWhole(_ rejects: [RejectedRow]) throws(Failure) -> [ReplayedRow] {
    let decoder = try RowDecoder(file.layout, hasher: hasher, zones: zones)
    let chunk = try parse(file.body.source, from: file.layout.headerRange.upperBound, decoder: decoder)
    var again: [Int: RejectedRow] = [:]
    for reject in chunk.rejects { again[reject.line + file.layout.bodyLine] = reject }
    return rejects.map { reject in
      guard var found = again[reject.line] else { return ReplayedRow(reject: reject, outcome: .accepted) }
      found.line = reject.line
      found.byteFrom = reject.byteFrom
      found.byteTo = reject.byteTo
      return ReplayedRow(reject: reject, outcome: .rejected(found))
    }
  }

  private func parse(_ source: ExportSource, from start: Int, decoder: RowDecoder) throws(Failure) -> Chunk {
    let buffer = ChunkBuffer(source, replacesCarriageReturns: file.body.replacesCarriageReturns)
    let parser = ChunkParser(layout: file.layout, decoder: decoder, buffer: buffer, usesScanner: false)
    return try parser.parse(from: start, to: source.size)
  }
}
