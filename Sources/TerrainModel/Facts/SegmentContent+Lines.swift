extension SegmentContent {
  /// The rows that start on some lines, or all others, as if the export had no more than these. Reads every line number;
  /// throws where the segment cannot be read.
  package func keeping(_ choice: LineChoice) throws -> SegmentContent {
    if choice == .all { return self }
    let kept = try groupRowCounts.indices.map { group in
      let lines = try load(group, [], true).lines
      return lines.indices.filter { choice.keeps(lines[$0]) }
    }
    let whole = load
    var content = self
    content.groupRowCounts = kept.map(\.count)
    content.load = { group, fields, withLines in
      let batch = try whole(group, fields, withLines)
      return batch.rows(kept[group])
    }
    return content
  }
}

/// Which rows of an export are looked at, by the line on which they start.
package enum LineChoice: Hashable, Sendable {
  case all
  case only(Set<UInt32>)
  case except(Set<UInt32>)

  package func keeps(_ line: UInt32) -> Bool {
    switch self {
    case .all: true
    case .only(let lines): lines.contains(line)
    case .except(let lines): !lines.contains(line)
    }
  }
}

extension FactBatch {
  /// Some rows of the batch, in their order.
  fileprivate func rows(_ places: [Int]) -> FactBatch {
    var batch = self
    batch.rowCount = places.count
    batch.columns = columns.mapValues { column in
      switch column {
      case .integers(let values): .integers(places.map { values[$0] })
      case .codes(let values): .codes(places.map { values[$0] })
      case .keys(let values): .keys(places.map { values[$0] })
      }
    }
    if !lines.isEmpty { batch.lines = places.map { lines[$0] } }
    return batch
  }
}
