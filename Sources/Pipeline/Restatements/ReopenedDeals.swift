import TerrainModel

/// Deals that were won or lost in the exports of then, and that the exports of now show open or closed otherwise.
struct ReopenedDeals {
  private struct Deal: Hashable {
    var source: String
    var identifier: UInt64
  }

  private struct Statement {
    var status: UInt32
    var origin: FactOrigin
    var line: UInt32
  }

  private var before: [Deal: Statement] = [:]
  private var after: [Deal: Statement] = [:]

  /// Both facts are read with the words and as of the day of now. Throws where a segment cannot be read.
  init(then: Facts, now: Facts) throws {
    let earlier = try Self.statements(then)
    let later = try Self.statements(now)
    for (deal, was) in earlier where Self.isClosed(was.status) {
      guard let now = later[deal], now.status != was.status else { continue }
      before[deal] = was
      after[deal] = now
    }
  }

  var isEmpty: Bool { before.isEmpty }

  /// The exports with these deals as they were, and everything else as it is. Of a snapshot, which replaces the one before
  /// it, the older statements are put beside the newer rows, as another part of one delivery.
  func asTheyWere(_ exports: [IngestedExport]) -> [IngestedExport] {
    var (dropped, kept): ([FactOrigin: Set<UInt32>], [FactOrigin: Set<UInt32>]) = ([:], [:])
    var newest: [String: FactOrigin] = [:]
    for (deal, now) in after {
      dropped[now.origin, default: []].insert(now.line)
      newest[deal.source] = now.origin
    }
    for was in before.values { kept[was.origin, default: []].insert(was.line) }
    var result: [IngestedExport] = []
    for export in exports {
      var part = export
      if let lines = dropped[export.origin] { part.lines = .except(lines) }
      result.append(part)
      guard export.source.delivery == .snapshot, let lines = kept[export.origin],
        let origin = newest[export.source.name], let newer = exports.first(where: { $0.origin == origin })
      else { continue }
      var older = export
      older.lines = .only(lines)
      older.snapshotDay = newer.deliveryDay
      // Neither a copy of the older file nor its successor at the same path.
      older.origin.hash += "/reopened"
      older.origin.file += "/reopened"
      result.append(older)
    }
    return result
  }

  /// Whether facts show every one of these deals as it was.
  func areClosed(in facts: Facts) throws -> Bool {
    let statements = try Self.statements(facts)
    return before.allSatisfy { statements[$0.key]?.status == $0.value.status }
  }

  private static func isClosed(_ status: UInt32) -> Bool {
    let open = OpportunityStatus.allCases.firstIndex(of: .open).map { UInt32(clamping: $0) }
    return status != open && status != Missing.code
  }

  /// The rows that count, by source and identifier.
  private static func statements(_ facts: Facts) throws -> [Deal: Statement] {
    var statements: [Deal: Statement] = [:]
    for source in facts.tables[.opportunity]?.batches ?? [] {
      let batch = try source.load([.identifier, .status], true)
      guard let identifiers = batch.keys(.identifier), let status = batch.codes(.status),
        facts.origins.indices.contains(batch.origin)
      else { continue }
      let origin = facts.origins[batch.origin]
      for (row, identifier) in identifiers.enumerated()
      where identifier != Missing.key && (batch.counted.isEmpty || batch.counted[row]) {
        statements[Deal(source: origin.source, identifier: identifier)] = Statement(
          status: status[row], origin: origin, line: row < batch.lines.count ? batch.lines[row] : 0)
      }
    }
    return statements
  }
}
