import TerrainModel

/// Which rows of a record kind a measure is about, and the time that places them.
struct Selection: Hashable, Sendable {
  var record: RecordKind
  var time: Field
  /// The last day that counts, where only mature rows may.
  var cutoff: CalendarDay?
  var filters: [RowFilter]
  var window: EventWindow?
  var touch: TouchCondition?
  /// Fields without which a row is not counted.
  var required: [Field]

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
    if let touch {
      fields.formUnion([.account, .contact, .contactAlias, .created])
      if touch.until == .closed { fields.formUnion([.closed, .status]) }
    }
    return fields
  }
}
