import TerrainModel

/// One thing that a scan accumulates: which rows, what of them, and by which axes.
///
/// Tasks that differ only in dimension, grain or span share one; it is kept at the finest grain that they share.
struct Accumulation: Hashable, Sendable {
  var selection: Selection
  var axes: [Axis]
  var collection: Collection
  var quantity: Quantity
  /// Of durations: which rows have ended at the second time.
  var ended: [RowFilter] = []

  /// The fields that a scan must read for it.
  var fields: Set<Field> {
    selection.withMemberships(selection.fields.union(axes.map(\.column)).union(quantityFields))
  }

  /// The fields that the quantity and the aggregate read.
  var quantityFields: [Field] {
    var fields: [Field] = []
    switch quantity {
    case .rows: break
    case .field(let field): fields = [field.storedColumn]
    case .days(let from, let to): fields = [from, to]
    }
    switch collection {
    case .activeDays, .activeWorkingDays, .distinctByRep, .readings: fields.append(.membership)
    case .durations: fields += [.status] + ended.map { Axis($0.dimension).column }
    default: break
    }
    return fields
  }
}

extension Field {
  /// The column that tells the field: rep, team, manager and region come from the membership.
  var storedColumn: Field {
    switch self {
    case .rep, .team, .manager, .region: .membership
    default: self
    }
  }
}
