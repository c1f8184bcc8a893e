import TerrainModel

/// One measure asked for once: the part of a query that scans answer.
struct MeasureTask: Hashable, Sendable {
  var measure: MeasureDefinition
  /// The query's own conditions, on top of the measure's.
  var filters: [RowFilter]
  /// The last day whose rows are mature, where immature rows must be left out.
  var cutoff: CalendarDay?
  var cut: QueryCut
  /// A column without which a row does not count: what a conversion joins by.
  var entity: Field?
  /// Whether it counts people and not rows: see `OutsideStays`.
  var countsOutsiders = false

  /// What a scan accumulates for it.
  var accumulation: Accumulation {
    var required: [Field] = []
    if measure.aggregate == .count {
      switch measure.quantity {
      case .rows: break
      case .field(let field): required = [field.storedColumn]
      case .days(let from, let to): required = [from, to]
      }
    }
    if let entity { required.append(entity.storedColumn) }
    let selection = Selection(measure, cutoff: cutoff, filters: filters, required: required)
    var axes = [Axis(cut.dimension)]
    if let crossed = cut.crossed, Axis(crossed) != axes[0] { axes.append(Axis(crossed)) }
    return Accumulation(
      selection: selection, axes: axes, collection: Collection(measure.aggregate),
      quantity: measure.aggregate == .count ? .rows : measure.quantity, ended: measure.ended)
  }

  /// How many units of the aggregated number make 1: decimals are kept in 10⁻⁴.
  var scale: Int64 {
    if case .field(let field) = measure.quantity, field.type == .decimal { return FixedPoint.scale }
    return 1
  }

  /// Whether a group without rows has exactly zero of it. Of what a system reports for a span nothing is known where the
  /// report is missing.
  var isZeroWhereEmpty: Bool {
    switch measure.aggregate {
    case .count, .sum, .distinct, .distinctByRep, .activeDays, .activeWorkingDays: !measure.record.isReport
    case .average, .median, .percentile, .minimum, .maximum, .lastValue, .survivalMedian: false
    }
  }
}
