import TerrainModel

/// Where the values come from that a distinct count tells apart, and how many bits they need.
enum DistinctSource: Sendable {
  /// A category column with so many words.
  case codes(Field, count: Int)
  /// By membership: the code of rep, team, manager or region, or `Missing.code`.
  case members([UInt32], count: Int)
  case keys(Field)
  case numbers(Quantity)
  /// By membership: the rep's slot, all unknown reps being one; the value is slot × days + day.
  case repDays(slots: [UInt32], reps: Int, firstDay: Int, days: Int)

  init(_ accumulation: Accumulation, buckets: TimeBuckets, facts: Facts) {
    if accumulation.collection == .activeDays {
      let reps = facts.dictionaries[.rep]?.count ?? 0
      let slots = facts.memberships.map { Int($0.rep) < reps ? $0.rep : UInt32(truncatingIfNeeded: reps) }
      self = .repDays(
        slots: slots + [UInt32(truncatingIfNeeded: reps)], reps: reps + 1, firstDay: buckets.firstDay,
        days: buckets.dayCount)
      return
    }
    guard case .field(let field) = accumulation.quantity else {
      self = accumulation.quantity == .rows ? .keys(.identifier) : .numbers(accumulation.quantity)
      return
    }
    switch field {
    case .rep, .team, .manager, .region:
      let dimension = Dimension(rawValue: field.rawValue) ?? .rep
      let codes = facts.memberships.map { $0.code(of: dimension) ?? Missing.code }
      self = .members(codes + [Missing.code], count: facts.dictionaries[field]?.count ?? 0)
    default:
      switch field.type {
      case .category: self = .codes(field, count: facts.dictionaries[field]?.count ?? 0)
      case .key: self = .keys(field)
      case .time, .decimal, .integer: self = .numbers(accumulation.quantity)
      }
    }
  }

  /// Bits of a value; 64 for keys and numbers.
  var bits: Int {
    switch self {
    case .codes(_, let count), .members(_, let count): Self.bits(count)
    case .repDays(_, let reps, _, let days): Self.bits(reps * days)
    case .keys, .numbers: 64
    }
  }

  /// The bits that numbers below `count` need.
  static func bits(_ count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }

  /// Calls `body` with group and value of each selected row that states one.
  func forEach(
    rows: [Int32], groups: [Int], columns: inout BatchColumns, _ body: (_ group: Int, _ value: UInt64) -> Void
  ) {
    switch self {
    case .codes(let field, let count):
      guard let codes = columns.batch.codes(field) else { return }
      for index in rows.indices {
        let code = codes[Int(rows[index])]
        if Int(code) < count { body(groups[index], UInt64(code)) }
      }
    case .members(let table, let count):
      guard let codes = columns.batch.codes(.membership) else { return }
      for index in rows.indices {
        let code = table[min(Int(codes[Int(rows[index])]), table.count - 1)]
        if Int(code) < count { body(groups[index], UInt64(code)) }
      }
    case .keys(let field):
      guard let keys = columns.batch.keys(field) else { return }
      for index in rows.indices {
        let key = keys[Int(rows[index])]
        if key != Missing.key { body(groups[index], key) }
      }
    case .numbers(let quantity):
      guard let numbers = columns.numbers(quantity) else { return }
      for index in rows.indices {
        let number = numbers[Int(rows[index])]
        if number != Missing.integer { body(groups[index], UInt64(bitPattern: number)) }
      }
    case .repDays(let slots, _, let firstDay, let dayCount):
      forEachRepDay(slots, firstDay, dayCount, rows, groups, &columns, body)
    }
  }

  private func forEachRepDay(
    _ slots: [UInt32], _ firstDay: Int, _ dayCount: Int, _ rows: [Int32], _ groups: [Int],
    _ columns: inout BatchColumns, _ body: (_ group: Int, _ value: UInt64) -> Void
  ) {
    guard let days = columns.days(of: columns.placingTime) else { return }
    let memberships = columns.batch.codes(.membership)
    for index in rows.indices {
      let row = Int(rows[index])
      let membership = memberships.map { Int($0[row]) } ?? slots.count
      let slot = slots[min(membership, slots.count - 1)]
      let offset = days[row] &- Int64(firstDay)
      body(groups[index], UInt64(slot) &* UInt64(dayCount) &+ UInt64(bitPattern: offset))
    }
  }
}
