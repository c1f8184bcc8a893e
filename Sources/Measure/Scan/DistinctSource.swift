import TerrainModel

/// Where the values come from that a distinct count tells apart, and how many bits they need.
enum DistinctSource: Sendable {
  /// A category column with so many words.
  case codes(Field, count: Int)
  /// By membership: the code of rep, team, manager or region, or `Missing.code`.
  case members([UInt32], count: Int)
  case keys(Field)
  case numbers(Quantity)
  /// By membership: the rep's slot, all unknown reps being one; the value is slot × days + day. Days that are not worked
  /// are left out where the calendars say so.
  case repDays(slots: [UInt32], reps: Int, firstDay: Int, days: Int, worked: WorkedDays?)
  /// Words by rep: the value is slot × words + word.
  case repCodes(Field, count: Int, slots: [UInt32], reps: Int)
  case repKeys(Field, slots: [UInt32])

  init(_ accumulation: Accumulation, buckets: TimeBuckets, facts: Facts) {
    switch accumulation.collection {
    case .activeDays, .activeWorkingDays:
      let (slots, reps) = Self.slots(facts)
      let worked =
        accumulation.collection == .activeWorkingDays
        ? WorkedDays(facts, firstDay: buckets.firstDay, days: buckets.dayCount) : nil
      self = .repDays(
        slots: slots, reps: reps, firstDay: buckets.firstDay, days: buckets.dayCount, worked: worked)
      return
    case .distinctByRep:
      let (slots, reps) = Self.slots(facts)
      let field = if case .field(let named) = accumulation.quantity { named } else { Field.identifier }
      self =
        field.type == .category
        ? .repCodes(field, count: facts.dictionaries[field]?.count ?? 0, slots: slots, reps: reps)
        : .repKeys(field, slots: slots)
      return
    default: break
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

  /// By membership, and at the end for rows without one: the rep's place, and how many places there are. All reps of whom
  /// nothing is known share the last.
  private static func slots(_ facts: Facts) -> (slots: [UInt32], count: Int) {
    let reps = facts.dictionaries[.rep]?.count ?? 0
    let nobody = UInt32(truncatingIfNeeded: reps)
    return (facts.memberships.map { Int($0.rep) < reps ? $0.rep : nobody } + [nobody], reps + 1)
  }

  /// Bits of a value; 64 for keys and numbers.
  var bits: Int {
    switch self {
    case .codes(_, let count), .members(_, let count): Self.bits(count)
    case .repDays(_, let reps, _, let days, _): Self.bits(reps * days)
    case .repCodes(_, let count, _, let reps): Self.bits(reps * max(count, 1))
    case .keys, .numbers, .repKeys: 64
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
    case .repDays(let slots, _, let firstDay, let dayCount, let worked):
      guard let days = columns.days(of: columns.placingTime) else { return }
      Self.forEachStay(rows, columns, slots) { index, row, stay, slot in
        let offset = days[row] &- Int64(firstDay)
        if let worked, !worked.contains(Int(offset), of: stay) { return }
        body(groups[index], slot &* UInt64(dayCount) &+ UInt64(bitPattern: offset))
      }
    case .repCodes(let field, let count, let slots, _):
      guard let codes = columns.batch.codes(field) else { return }
      Self.forEachStay(rows, columns, slots) { index, row, _, slot in
        if Int(codes[row]) < count { body(groups[index], slot &* UInt64(count) &+ UInt64(codes[row])) }
      }
    case .repKeys(let field, let slots):
      guard let keys = columns.batch.keys(field) else { return }
      // Keys are spread over all of 64 bits, and the odd factor spreads reps: two pairs share a value no sooner than two
      // keys share a hash.
      Self.forEachStay(rows, columns, slots) { index, row, _, slot in
        if keys[row] != Missing.key { body(groups[index], keys[row] &+ slot &* 0x9E37_79B9_7F4A_7C15) }
      }
    }
  }

  /// Each row with its stay, and the place of its rep.
  private static func forEachStay(
    _ rows: [Int32], _ columns: BatchColumns, _ slots: [UInt32],
    _ body: (_ index: Int, _ row: Int, _ stay: Int, _ slot: UInt64) -> Void
  ) {
    let memberships = columns.batch.codes(.membership)
    for index in rows.indices {
      let row = Int(rows[index])
      let stay = min(memberships.map { Int($0[row]) } ?? .max, slots.count - 1)
      body(index, row, stay, UInt64(slots[stay]))
    }
  }
}
