import TerrainModel

/// Which rows of a record kind a measure is about, and the time that places them.
struct Selection: Hashable, Sendable {
  var record: RecordKind
  var time: Field
  /// The last day that counts, where only mature rows may.
  var cutoff: CalendarDay?
  var filters: [RowFilter]
  var window: EventWindow?
  /// A time that must not have come by the as-of day.
  var lacks: Field?
  /// Days from the time to the as-of day.
  var age: ClosedRange<Int>?
  var touch: TouchCondition?
  /// Fields without which a row is not counted.
  var required: [Field]

  /// The rows of a measure, with further conditions.
  init(
    _ measure: MeasureDefinition, cutoff: CalendarDay?, filters: [RowFilter] = [], required: [Field]
  ) {
    record = measure.record
    time = measure.time
    self.cutoff = cutoff
    self.filters = measure.filters + filters
    window = measure.window
    lacks = measure.lacks
    age = measure.age
    touch = measure.touch
    self.required = required
  }

  /// Where fields ask for the membership, the one of the day that places the rows too.
  func withMemberships(_ fields: Set<Field>) -> Set<Field> {
    fields.contains(.membership) ? fields.union([record.membership(at: time)]) : fields
  }

  /// The fields that a scan must read to find the rows.
  var fields: Set<Field> {
    var fields = Set(required)
    fields.formUnion([time, record.mainTime, .day])
    for filter in filters where filter.dimension != .company { fields.insert(Axis(filter.dimension).column) }
    if let window { fields.formUnion([window.from, window.to]) }
    if let lacks { fields.insert(lacks) }
    if let touch {
      fields.formUnion([.account, .contact, .contactAlias, .created])
      if touch.until == .closed { fields.formUnion([.closed, .status]) }
    }
    return fields
  }
}
