import TerrainModel

/// Whether the facts say anything about a measure: what nobody recorded is unknown, not zero.
struct Feeding: Sendable {
  private let facts: Facts

  init(_ facts: Facts) {
    self.facts = facts
  }

  /// Whether some export has rows of the record with every field that the measure cannot do without.
  func isFed(_ measure: MeasureDefinition, stating entity: Field? = nil) -> Bool {
    var needed = needed(by: measure)
    if let entity { needed.insert(entity.storedColumn) }
    let hasRows = (facts.tables[measure.record]?.batches ?? []).contains { source in
      guard source.rowCount > 0, needed.isSubset(of: source.fields) else { return false }
      return source.fields.contains(measure.time)
        || measure.time == measure.record.mainTime && source.fields.contains(.day)
    }
    return hasRows && (measure.touch == nil || hasTouches)
  }

  /// An exclusion is met by rows that do not say; every other condition needs its field.
  private func needed(by measure: MeasureDefinition) -> Set<Field> {
    var needed: Set<Field> = []
    for filter in measure.filters where !filter.excluded && filter.dimension != .company {
      needed.insert(Axis(filter.dimension).column)
    }
    if let window = measure.window { needed.formUnion([window.from, window.to]) }
    if let lacks = measure.lacks { needed.insert(lacks) }
    switch measure.quantity {
    case .rows:
      if measure.aggregate == .distinct || measure.aggregate == .distinctByRep { needed.insert(.identifier) }
    case .field(let field): needed.insert(field.storedColumn)
    case .days(let from, let to):
      needed.formUnion(measure.aggregate == .survivalMedian ? [from] : [from, to])
    }
    return needed
  }

  private var hasTouches: Bool {
    [RecordKind.activity, .invitation].contains { kind in
      (facts.tables[kind]?.batches ?? []).contains { source in
        source.rowCount > 0 && !source.fields.isDisjoint(with: [.account, .contact, .contactAlias])
      }
    }
  }
}
