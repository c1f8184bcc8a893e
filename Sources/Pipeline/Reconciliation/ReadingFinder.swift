import Measure
import Normalize
import TerrainModel

/// Asks what a figure would be made of if the exports were read otherwise, row by row.
///
/// Only for KPIs that count rows or add them up: of all others a difference has no parts.
struct ReadingFinder {
  /// A rejected row and where it stands.
  struct Reject {
    var record: RecordKind
    var origin: FactOrigin
    var row: RejectedRow
  }

  /// A row by the names that a change of it is told by: changes do not know the hash of a file.
  private struct ChangedRow: Hashable {
    var source: String
    var file: String
    var line: Int
  }

  /// Days around the ends of a span in which systems often disagree: a weekend, a zone, a posting date.
  static let days = 3
  /// Figures of more rows than that are not searched for a row that the other system lacks: some always fits.
  static let mostOwnRows = 20_000
  /// Figures of more rows than that are not listed row by row, which takes some hundred bytes each: only what is set
  /// aside or lies around the span is looked at.
  static let mostListedRows = 200_000

  let query: MetricQuery
  let period: String
  /// The rows that the figure is made of.
  let cases: Int
  var catalogue: KPICatalogue
  let normalized: NormalizeResult
  /// Snapshots that were delivered after the as-of day: what they say is said by an older one, too.
  let newerSnapshots: Set<FactOrigin>
  let rejects: [Reject]
  /// The pipeline's.
  let currency: String
  let threads: Int
  /// Whether each row that has a value is 1: the denominator of an average.
  var countsRows = false

  /// Readings that change the figure, in a fixed order. Throws where a segment cannot be read.
  func found() throws -> FigureReadings {
    guard let measure else { return FigureReadings() }
    let source = FigureRows(period: period, threads: threads, countsRows: countsRows)
    var readings = try setAside(source) + [rejected(measure)] + unmatched(source) + widened(source)
    guard cases <= Self.mostListedRows else { return FigureReadings(readings.filter { !$0.rows.isEmpty }) }
    let base = try source.rows(query, in: normalized.facts, by: catalogue)
    readings += try presentTeams(source, base) + narrowed(base) + times(measure, source, base)
    readings += try rates(measure, source, base) + conditions(measure, source, base)
    if measure.aggregate == .sum && base.count <= Self.mostOwnRows {
      readings.append(ReadingEffect(.rowUnknownThere, rows: base.without))
    }
    return FigureReadings(
      readings.filter { !$0.rows.isEmpty }, ofRoundedRows: measure.aggregate == .sum ? base.sumInCents : nil)
  }

  private var measure: MeasureDefinition? {
    guard case .simple(let name)? = catalogue.kpi(query.kpi)?.shape, let measure = catalogue.measure(name),
      measure.aggregate == .count || measure.aggregate == .sum
    else { return nil }
    return measure
  }

  private func setAside(_ source: FigureRows) throws -> [ReadingEffect] {
    let rereading = normalized.rereading
    var newest: [String: CalendarDay] = [:]
    for change in normalized.changes {
      newest[change.source] = max(newest[change.source] ?? change.seenOn, change.seenOn)
    }
    // What an older snapshot lost may have come back since.
    let withdrawn = Set(
      normalized.changes.filter { $0.kind == .withdrawn && $0.seenOn == newest[$0.source] }
        .map { ChangedRow(source: $0.source, file: $0.file, line: $0.line) })
    let older =
      try withdrawn.isEmpty
      ? [] : source.rows(query, in: rereading.facts(only: .superseded), by: catalogue).added
    return [
      ReadingEffect(
        .duplicatesCounted,
        rows: try source.rows(query, in: rereading.facts(only: .duplicate), by: catalogue).added),
      ReadingEffect(
        .withdrawnCounted,
        rows: older.filter {
          withdrawn.contains(
            ChangedRow(source: $0.place.origin.source, file: $0.place.origin.file, line: $0.place.line))
        }),
      ReadingEffect(
        .laterRowsCounted,
        rows: try source.rows(query, in: rereading.facts(only: .later), by: catalogue).added.filter {
          !newerSnapshots.contains($0.place.origin)
        }),
    ]
  }

  private func rejected(_ measure: MeasureDefinition) -> ReadingEffect {
    let isRow = measure.aggregate == .count
    let isAmount = measure.quantity == .field(.amount)
    let rows = rejects.filter { $0.record == measure.record }.compactMap { reject -> RowEffect? in
      let place = RowPlace(origin: reject.origin, line: reject.row.line)
      if isRow { return RowEffect(place, amount: FixedPoint.scale) }
      let isHome = reject.row.currency.isEmpty || reject.row.currency.uppercased() == currency
      guard isAmount, isHome, let amount = reject.row.amount, amount != 0 else { return nil }
      return RowEffect(place, amount: countsRows ? FixedPoint.scale : amount)
    }
    return ReadingEffect(.rejectsCounted, rows: rows)
  }

  /// The condition on who that the figure makes; nil where it is of the company.
  private var asked: RowFilter? {
    query.filters.first(where: \.dimension.comesFromMembership)
  }

  private func unmatched(_ source: FigureRows) throws -> [ReadingEffect] {
    guard let asked else { return [] }
    var wider = query
    wider.filters.removeAll { $0 == asked }
    wider.dimension = asked.dimension
    return [
      ReadingEffect(
        .unmatchedOwnersCounted,
        rows: try source.rows(wider, in: normalized.facts, by: catalogue, isUnknown: true).added)
    ]
  }

  private func presentTeams(_ source: FigureRows, _ base: FigureRows.Found) throws -> [ReadingEffect] {
    guard asked != nil else { return [] }
    let present = try source.rows(query, in: normalized.rereading.factsInPresentTeams(), by: catalogue)
    return [ReadingEffect(.presentTeams, rows: present.less(base))]
  }

  /// Single rows near the span, and the span as a whole starting earlier or ending later.
  private func widened(_ source: FigureRows) throws -> [ReadingEffect] {
    var (before, after) = (query, query)
    (before.first, before.last) = (query.first - Self.days, query.first - 1)
    (after.first, after.last) = (query.last + 1, min(query.last + Self.days, normalized.facts.asOf))
    let early = try source.rows(before, in: normalized.facts, by: catalogue)
    let late =
      after.first <= after.last
      ? try source.rows(after, in: normalized.facts, by: catalogue) : FigureRows.Found()
    let shifts = (1...Self.days).flatMap { days in
      [
        ReadingEffect(.spanShifted(start: -days, end: 0), rows: early.added { $0 >= query.first - days }),
        ReadingEffect(.spanShifted(start: 0, end: days), rows: late.added { $0 <= query.last + days }),
      ]
    }
    return [ReadingEffect(.spanWidened(days: Self.days), rows: early.added + late.added)] + shifts
  }

  /// Single rows of the span's ends, and the span as a whole starting later or ending earlier.
  private func narrowed(_ base: FigureRows.Found) -> [ReadingEffect] {
    let inner = base.without { $0 < query.first + Self.days || $0 > query.last - Self.days }
    let shifts = (1...Self.days).flatMap { days in
      [
        ReadingEffect(.spanShifted(start: days, end: 0), rows: base.without { $0 < query.first + days }),
        ReadingEffect(.spanShifted(start: 0, end: -days), rows: base.without { $0 > query.last - days }),
      ]
    }
    return [ReadingEffect(.spanNarrowed(days: Self.days), rows: inner)] + shifts
  }

  private func times(
    _ measure: MeasureDefinition, _ source: FigureRows, _ base: FigureRows.Found
  ) throws -> [ReadingEffect] {
    let times: [Field] = [.time, .created, .closed, .accepted, .start, .end, .activated, .lastActive]
    let known = measure.record.fields
    return try times.filter { $0 != measure.time && known.contains($0) }.map { time in
      let other = try variant(source) { $0.time = time }
      return ReadingEffect(.placed(by: time), rows: other.less(base))
    }
  }

  private func rates(
    _ measure: MeasureDefinition, _ source: FigureRows, _ base: FigureRows.Found
  ) throws -> [ReadingEffect] {
    guard measure.quantity == .field(.amount) else { return [] }
    let rereading = normalized.rereading
    let face = try source.rows(query, in: rereading.factsAtFaceValue(), by: catalogue).less(base)
    if face.isEmpty { return [] }
    let present = try source.rows(query, in: rereading.factsAtPresentRates(), by: catalogue).less(base)
    return [ReadingEffect(.faceValue, rows: face), ReadingEffect(.presentRates, rows: present)]
  }

  private func conditions(
    _ measure: MeasureDefinition, _ source: FigureRows, _ base: FigureRows.Found
  ) throws -> [ReadingEffect] {
    var readings = try measure.filters.indices.map { index in
      let other = try variant(source) { $0.filters.remove(at: index) }
      return ReadingEffect(.conditionDropped(measure.filters[index].dimension), rows: other.less(base))
    }
    if measure.window != nil {
      readings.append(
        ReadingEffect(.windowDropped, rows: try variant(source) { $0.window = nil }.less(base)))
    }
    if measure.touch != nil {
      readings.append(
        ReadingEffect(.touchesIgnored, rows: try variant(source) { $0.touch = nil }.less(base)))
    }
    return readings
  }

  /// The rows under a definition that is changed in one place.
  private func variant(
    _ source: FigureRows, _ change: (inout MeasureDefinition) -> Void
  ) throws -> FigureRows.Found {
    guard let name = measure?.name else { return FigureRows.Found() }
    var changed = catalogue
    for index in changed.measures.indices where changed.measures[index].name == name {
      change(&changed.measures[index])
    }
    return try source.rows(query, in: normalized.facts, by: changed)
  }
}
