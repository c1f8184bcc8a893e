import Primitives
import TerrainModel

/// Decides of every accepted row whether it counts: copies, newer snapshots, repeated facts, the as-of day.
struct FateDecider {
  private let asOf: CalendarDay
  private let threads: Int
  private let memory: KeyMemory
  /// Identifiers of fewer rows are looked through faster than remembered.
  private static let fewestRemembered = 100_000

  init(asOf: CalendarDay, threads: Int, memory: KeyMemory = .none) {
    self.asOf = asOf
    self.threads = threads
    self.memory = memory
  }

  /// The fates of all rows, per plan. Throws where a segment cannot be read.
  func fates(of plans: [InputPlan]) throws -> [RowFates] {
    let whole = DeliverySelection.fates(of: plans, asOf: asOf)
    var fates = plans.enumerated().map { index, plan in
      RowFates(all: whole[index] ?? .counted, rowCount: plan.content.rowCount)
    }
    var groups: [[String]: [Int]] = [:]
    var order: [[String]] = []
    for (index, plan) in plans.enumerated() where whole[index] == nil && plan.record.mayRepeat {
      // A correction is told among the rows that it corrects.
      let source = plan.input.source
      let group = [source.corrects ?? source.name, plan.record.rawValue]
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(index)
    }
    for group in order {
      let members = Self.inOrderOfDelivery(groups[group] ?? [], plans)
      for (member, found) in zip(members, try decide(members.map { plans[$0] })) { fates[member] = found }
    }
    return fates
  }

  /// Corrections behind what was delivered by their day, so that the last statement of a record is the one that holds.
  private static func inOrderOfDelivery(_ members: [Int], _ plans: [InputPlan]) -> [Int] {
    guard members.contains(where: { plans[$0].input.source.delivery == .correction }) else { return members }
    return members.sorted { left, right in
      let (first, second) = (plans[left].input, plans[right].input)
      if first.deliveryDay != second.deliveryDay { return first.deliveryDay < second.deliveryDay }
      let (one, two) = (first.source.delivery == .correction, second.source.delivery == .correction)
      return one == two ? left < right : two
    }
  }

  /// Rows of one source and record kind, file by file.
  private func decide(_ plans: [InputPlan]) throws -> [RowFates] {
    let record = plans[0].record
    let byIdentifier = NaturalKey.usesIdentifier(record)
    let identified = plans.filter { byIdentifier && $0.content.fields.contains(.identifier) }
    let key = comparableFields(of: plans, record)
    let identifiedRows = identified.reduce(0) { $0 + $1.content.rowCount }
    let allRows = plans.reduce(0) { $0 + $1.content.rowCount }
    let repeated = try repeatedIdentifiers(in: identified, rows: identifiedRows)
    let isUnique = repeated.count == 0 && identifiedRows == allRows
    if isUnique, !plans.contains(where: { $0.input.source.delivery == .rolling }) {
      return try plans.map { try laterRows(of: $0) }
    }
    var finder = DuplicateFinder(
      identified: repeated.count, unidentified: key.isEmpty ? 0 : allRows - identifiedRows,
      keepsStatements: !NaturalKey.statement(of: record).isEmpty)
    var results: [RowFates] = []
    var starts: [Int] = []
    for plan in plans {
      starts.append(finder.fates.count)
      finder.beginFile()
      let rowCounts = plan.content.groupRowCounts
      try Parallel.inOrder(count: rowCounts.count, threads: threads) { group in
        try isUnique && !mayHoldLaterRows(group, of: plan)
      } body: { group, allCount in
        if allCount {
          finder.addCounted(rowCounts[group])
        } else {
          try add(group, of: plan, key: key, repeated: byIdentifier ? repeated : nil, to: &finder)
        }
      }
    }
    starts.append(finder.fates.count)
    var fates = finder.fates
    try RollingWindows(of: plans).withdraw(&fates, starts: starts)
    for index in plans.indices {
      results.append(RowFates(rows: fates[starts[index]..<starts[index + 1]]))
    }
    return results
  }

  /// Whatever else changes, the identifiers of the same segments are repeated alike.
  private func repeatedIdentifiers(in plans: [InputPlan], rows: Int) throws -> KeyTable {
    let segments = plans.map(\.input.segment)
    let isRemembered = rows >= Self.fewestRemembered && !segments.contains("")
    if isRemembered, let keys = memory.load(segments) { return KeyTable(keys) }
    let table = try repeatedIdentifiers(of: plans, rows: rows)
    if isRemembered { memory.save(segments, table.sortedKeys) }
    return table
  }

  private func repeatedIdentifiers(of plans: [InputPlan], rows: Int) throws -> KeyTable {
    var keys = RepeatedKeys(expecting: rows)
    for plan in plans {
      try Parallel.inOrder(count: plan.content.groupRowCounts.count, threads: threads) { group in
        RepeatedKeys.Dealt(try plan.content.load(group, [.identifier], false).keys(.identifier) ?? [])
      } body: { _, dealt in
        keys.add(dealt)
      }
    }
    return keys.take(threads: threads)
  }

  /// Whether a row may be dated after the as-of day, judged by instants and with a day to spare for zones: what the segment
  /// knows of the column, else a look at it before it is moved to local time.
  private func mayHoldLaterRows(_ group: Int, of plan: InputPlan) throws -> Bool {
    let field = plan.record.settledTime
    guard plan.content.fields.contains(field) else { return false }
    if let range = plan.content.range(of: field, in: group) { return range.high >= asOf.secondsSinceEpoch }
    let batch = try plan.content.load(group, [field], false)
    var latest = Missing.integer
    for value in batch.integers(field) ?? [] { latest = max(latest, value) }
    return latest >= asOf.secondsSinceEpoch
  }

  /// The fates where no row can repeat another: all count but those after the as-of day, which mostly stand at the end.
  private func laterRows(of plan: InputPlan) throws -> RowFates {
    let rowCounts = plan.content.groupRowCounts
    let rows = try Parallel.map(count: rowCounts.count, threads: threads) { group in
      try mayHoldLaterRows(group, of: plan) ? laterRows(group, of: plan) : nil
    }
    let leading = rows.prefix { $0 == nil }.count
    let listed = (leading..<rowCounts.count).flatMap { group in
      rows[group] ?? [UInt8](repeating: RowFate.counted.rawValue, count: rowCounts[group])
    }
    return RowFates(leading: rowCounts[..<leading].reduce(0, +), rows: listed[...])
  }

  private func laterRows(_ group: Int, of plan: InputPlan) throws -> [UInt8] {
    let time = Self.settledDay(of: plan.record)
    let batch = try plan.load(group: group, fields: [time], withLines: false)
    let last = Int64(asOf.number)
    let days = Self.days(of: batch, plan.record) ?? [Int64](repeating: last, count: batch.rowCount)
    return days.map { ($0 > last ? RowFate.later : .counted).rawValue }
  }

  /// The column that says on which day a row is settled.
  private static func settledDay(of record: RecordKind) -> Field {
    record.settledTime == record.mainTime ? .day : record.settledTime
  }

  /// `Missing.integer` is below every day, so that a row without a time is not later.
  private static func days(of batch: FactBatch, _ record: RecordKind) -> [Int64]? {
    let column = batch.integers(settledDay(of: record))
    return record.settledTime == record.mainTime ? column : column.map(WallClock.days)
  }

  /// Rows whose identifier occurs once need not be remembered; `repeated` is nil where identifiers do not matter.
  private func add(
    _ group: Int, of plan: InputPlan, key: [Field], repeated: KeyTable?, to finder: inout DuplicateFinder
  ) throws {
    let record = plan.record
    let repetition = NaturalKey.repetition(of: record)
    let statement = NaturalKey.statement(of: record)
    let fields = Set(key + repetition + statement + [.identifier, Self.settledDay(of: record)])
    let batch = try plan.load(group: group, fields: fields, withLines: false)
    let days = Self.days(of: batch, record)
    let identifiers = repeated == nil ? nil : batch.keys(.identifier)
    let keys = key.isEmpty ? [] : NaturalKey.keys(of: batch, fields: key)
    let statements = identifiers == nil ? [] : NaturalKey.keys(of: batch, fields: repetition)
    let stated = statement.isEmpty || key.isEmpty ? [] : NaturalKey.keys(of: batch, fields: statement)
    let last = Int64(asOf.number)
    for row in 0..<batch.rowCount {
      if let days, days[row] > last {
        finder.add(fate: .later)
      } else if let identifiers, identifiers[row] != Missing.key {
        if repeated?.payload(of: identifiers[row]) == nil {
          finder.add(fate: .counted)
        } else {
          finder.add(identifier: identifiers[row], statement: UInt32(truncatingIfNeeded: statements[row]))
        }
      } else if !keys.isEmpty {
        finder.add(fields: keys[row], statement: stated.isEmpty ? 0 : UInt32(truncatingIfNeeded: stated[row]))
      } else {
        finder.add(fate: .counted)
      }
    }
  }

  /// The natural key's fields that every file has; empty where rows cannot be compared, as in a single file.
  private func comparableFields(of plans: [InputPlan], _ record: RecordKind) -> [Field] {
    guard plans.count > 1 else { return [] }
    let fields = NaturalKey.fields(of: record).filter { field in plans.allSatisfy { $0.has(field) } }
    // Names change with credentials and marriages: they only stand in for a key that is not there.
    let comparable = fields.contains(.contact) ? fields.filter { $0 != .contactName } : fields
    return comparable.contains { $0 != .kind && $0 != .rep && $0 != .direction } ? comparable : []
  }
}

extension RecordKind {
  /// Whether rows can repeat each other; of reference records the later simply wins.
  var mayRepeat: Bool {
    switch self {
    case .person, .account, .product, .contact, .holiday, .control: false
    default: true
    }
  }
}
