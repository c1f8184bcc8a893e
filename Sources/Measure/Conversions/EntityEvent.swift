/// An event of a person, company or rep on a day, as one number: events in their order are sorted by entity, day and place
/// among all rows.
struct EntityEvent: Sendable {
  let packed: UInt128

  /// - Parameters:
  ///   - entity: the entity's hash, or its code.
  ///   - moment: when it happened.
  init(entity: UInt64, moment: EventMoment) {
    packed = UInt128(entity) &<< 64 | UInt128(moment.packed)
  }

  init(packed: UInt128) { self.packed = packed }

  var entity: UInt64 { UInt64(truncatingIfNeeded: packed &>> 64) }

  var moment: EventMoment { EventMoment(packed: UInt64(truncatingIfNeeded: packed)) }
}
