import TerrainModel

/// Reads one measure of `kpis.yml`: a number over rows of one record kind.
struct MeasureReader {
  enum Key: String, CaseIterable {
    case measure, record, aggregate, of, percentile, time, `where`, within, ended, lacks, ageDays, touched
  }
  enum DaysKey: String, CaseIterable { case days }
  enum WindowKey: String, CaseIterable { case from, to, days }
  enum AgeKey: String, CaseIterable { case from, to }
  enum TouchKey: String, CaseIterable { case channel, daysBefore, until, claim }

  let log: DiagnosticLog

  func read(_ section: Section<Key>) -> MeasureDefinition? {
    let name = section.required(.measure)?.operandName()
    let record = section.word(.record, RecordKind.self)
    let aggregate = section.word(.aggregate, Aggregate.self)
    guard let record, let aggregate else { return nil }
    let time = self.time(section, record: record)
    let quantity = self.quantity(section, record: record, aggregate: aggregate)
    let filters = FilterReader(log: log, record: record).read(
      section[.where], for: "a record “\(SnakeCase.of(record.rawValue))”", isAllowed: record.has)
    let window = self.window(section, record: record)
    let ended = self.ended(section, record: record, aggregate: aggregate)
    let lacks = section[.lacks].flatMap { field($0, record: record, types: [.time]) }
    let age = self.age(section)
    let touch = self.touch(section, record: record)
    let percentile = self.percentile(section, aggregate: aggregate)
    guard let name, let time, let quantity else { return nil }
    if aggregate == .percentile, percentile == nil { return nil }
    return MeasureDefinition(
      name: name, record: record, aggregate: aggregate, quantity: quantity, percentile: percentile,
      time: time, filters: filters, window: window, ended: ended, lacks: lacks, age: age,
      touch: touch, location: section.location)
  }

  private func time(_ section: Section<Key>, record: RecordKind) -> Field? {
    if let value = section[.time] { return field(value, record: record, types: [.time]) }
    if let main = record.mainTime { return main }
    log.error(
      section.place(.record),
      "records “\(SnakeCase.of(record.rawValue))” have no time, so they cannot be measured.",
      advice: "Measure facts such as activity or opportunity.")
    return nil
  }

  private func quantity(_ section: Section<Key>, record: RecordKind, aggregate: Aggregate) -> Quantity? {
    let allowed = Self.types(aggregate)
    if aggregate == .distinctByRep, !record.has(.rep) {
      log.error(
        section.place(.aggregate), "records “\(SnakeCase.of(record.rawValue))” name no rep.",
        advice: "Take `distinct`.")
    }
    guard let value = section[.of] else {
      if allowed.isEmpty { return .rows }
      log.error(
        section.location, "the aggregate “\(aggregate.rawValue)” needs “of”.",
        advice: aggregate == .survivalMedian
          ? "Add `of: {days: [created, closed]}`." : "Add `of:` with the field to aggregate.")
      return nil
    }
    if allowed.isEmpty {
      value.complain(expected: "no “of”: the aggregate “\(aggregate.rawValue)” works on rows")
      return nil
    }
    if value.pairs != nil { return days(value, record: record, aggregate: aggregate) }
    if aggregate == .survivalMedian {
      value.complain(expected: "days between two times, as {days: [created, closed]}")
      return nil
    }
    let hidden: Set<Field> = aggregate == .distinctByRep ? [.rep, .team, .manager, .region] : []
    return field(value, record: record, types: allowed, hidden: hidden).map { .field($0) }
  }

  private func days(_ value: YAMLValue, record: RecordKind, aggregate: Aggregate) -> Quantity? {
    guard aggregate != .distinct, aggregate != .distinctByRep, aggregate != .lastValue else {
      value.complain(expected: "a field")
      return nil
    }
    guard let section = Section<DaysKey>(value, named: "of"), let list = section.required(.days) else {
      return nil
    }
    guard let elements = list.elements, elements.count == 2 else {
      list.complain(expected: "two times, as [created, closed]")
      return nil
    }
    guard let from = field(elements[0], record: record, types: [.time]),
      let to = field(elements[1], record: record, types: [.time])
    else { return nil }
    return .days(from: from, to: to)
  }

  private func percentile(_ section: Section<Key>, aggregate: Aggregate) -> Double? {
    guard aggregate == .percentile else {
      section[.percentile]?.complain(expected: "no “percentile”: the aggregate is “\(aggregate.rawValue)”")
      return nil
    }
    return section.required(.percentile)?.number(in: 0...100)
  }

  /// The types of fields that an aggregate takes; empty where it works on rows.
  private static func types(_ aggregate: Aggregate) -> Set<FieldType> {
    switch aggregate {
    case .count, .activeDays, .activeWorkingDays: []
    case .distinct, .distinctByRep: [.category, .key]
    case .sum, .average, .median, .percentile, .minimum, .maximum, .lastValue, .survivalMedian:
      [.decimal, .integer]
    }
  }

  private func window(_ section: Section<Key>, record: RecordKind) -> EventWindow? {
    guard let inner = section.section(.within, WindowKey.self, named: "within") else { return nil }
    let from = inner.required(.from).flatMap { field($0, record: record, types: [.time]) }
    let to = inner.required(.to).flatMap { field($0, record: record, types: [.time]) }
    let days = inner.required(.days)?.integer(in: 0...3_650)
    guard let from, let to, let days else { return nil }
    return EventWindow(from: from, to: to, days: days)
  }

  private func ended(
    _ section: Section<Key>, record: RecordKind, aggregate: Aggregate
  ) -> [RowFilter] {
    guard aggregate == .survivalMedian else {
      section[.ended]?.complain(expected: "no “ended”: the aggregate is “\(aggregate.rawValue)”")
      return []
    }
    return FilterReader(log: log, record: record).read(
      section[.ended], for: "a record “\(SnakeCase.of(record.rawValue))”", isAllowed: record.has)
  }

  /// From the first to the last day of age that counts; one of them may be left out.
  private func age(_ section: Section<Key>) -> ClosedRange<Int>? {
    guard let inner = section.section(.ageDays, AgeKey.self, named: "age_days") else { return nil }
    let from = inner[.from].map { $0.integer(in: 0...3_650) } ?? 0
    let to = inner[.to].map { $0.integer(in: (from ?? 0)...3_650) } ?? .max
    guard let from, let to else { return nil }
    return from...to
  }

  private func touch(_ section: Section<Key>, record: RecordKind) -> TouchCondition? {
    guard let value = section[.touched] else { return nil }
    guard record == .opportunity else {
      value.log.error(
        section.place(.touched), "“touched” is a condition on opportunities only.", advice: "Remove it.")
      return nil
    }
    guard let inner = Section<TouchKey>(value, named: "touched") else { return nil }
    let channel = inner.word(.channel, Channel.self)
    let days = inner.required(.daysBefore)?.integer(in: 0...3_650)
    let until = inner.word(.until, TouchCondition.Until.self)
    let claim = inner[.claim].map { $0.word(TouchCondition.Claim.self) } ?? .any
    guard let channel, let days, let until, let claim else { return nil }
    return TouchCondition(channel: channel, daysBefore: days, until: until, claim: claim)
  }

  /// Columns that normalization makes for itself: nobody has to know their names.
  private static let internalFields: Set<Field> = [
    .day, .membership, .membershipAtClose, .membershipAtActivation, .membershipAtLastUse,
  ]

  /// A field that the record kind has, of one of the types.
  private func field(
    _ value: YAMLValue, record: RecordKind, types: Set<FieldType>, hidden: Set<Field> = []
  ) -> Field? {
    let candidates = record.fields.union(record.derivedFields).subtracting(Self.internalFields)
      .subtracting(hidden).filter { types.contains($0.type) }.map(\.rawValue).sorted()
    guard let name = value.text("a field") else { return nil }
    guard candidates.contains(name), let field = Field(rawValue: name) else {
      value.unknown(name, among: candidates)
      return nil
    }
    return field
  }
}
