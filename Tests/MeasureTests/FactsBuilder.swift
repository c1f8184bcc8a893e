import TerrainModel

/// Hand-made facts: rows as dictionaries, days as `YYYY-MM-DD`, everything else as it is.
struct FactsBuilder {
  enum Value {
    case day(String), text(String), key(UInt64), number(Int64)
  }

  var asOf = day("2026-03-31")
  var memberships: [Membership] = []
  private(set) var dictionaries: [Field: [String]] = [:]
  private var batches: [RecordKind: [FactBatch]] = [:]

  mutating func code(_ text: String, _ field: Field) -> UInt32 {
    if let index = dictionaries[field, default: []].firstIndex(of: text) { return UInt32(index) }
    dictionaries[field, default: []].append(text)
    return UInt32(dictionaries[field, default: []].count - 1)
  }

  /// A stay; returns its code for rows.
  @discardableResult
  mutating func stay(
    _ rep: String, team: String? = nil, manager: String? = nil, region: String? = nil, from: String? = nil,
    to: String? = nil
  ) -> Int64 {
    memberships.append(
      Membership(
        rep: code(rep, .rep), team: team.map { code($0, .team) } ?? Missing.code,
        manager: manager.map { code($0, .manager) } ?? Missing.code,
        region: region.map { code($0, .region) } ?? Missing.code,
        first: from.flatMap { CalendarDay(text: $0) },
        last: to.flatMap { CalendarDay(text: $0) }))
    return Int64(memberships.count - 1)
  }

  /// One batch; columns are those that any row states. `membership` takes the number of a stay.
  mutating func add(_ kind: RecordKind, _ rows: [[Field: Value]], counted: [Bool] = []) {
    var columns: [Field: FactColumn] = [:]
    for field in Set(rows.flatMap(\.keys)).sorted(by: { $0.rawValue < $1.rawValue }) {
      columns[field] = column(field, rows.map { $0[field] })
    }
    batches[kind, default: []].append(FactBatch(rowCount: rows.count, columns: columns, counted: counted))
  }

  private mutating func column(_ field: Field, _ values: [Value?]) -> FactColumn {
    switch field.type {
    case .category:
      return .codes(
        values.map { value in
          switch value {
          case .text(let text): code(text, field)
          case .number(let number): UInt32(number)
          default: Missing.code
          }
        })
    case .key:
      return .keys(values.map { if case .key(let key) = $0 { key } else { Missing.key } })
    default:
      return .integers(
        values.map { value in
          switch value {
          case .number(let number): number
          case .day(let text):
            field == .day ? Int64(day(text).number) : day(text).secondsSinceEpoch + 36_000
          default: Missing.integer
          }
        })
    }
  }

  var facts: Facts {
    Facts(
      asOf: asOf,
      tables: Dictionary(
        uniqueKeysWithValues: batches.map { ($0, FactTable(kind: $0, batches: $1.map { .init($0) })) }),
      dictionaries: FactDictionaries(dictionaries), memberships: memberships)
  }
}

/// A day that a test is sure of.
func day(_ text: String) -> CalendarDay { CalendarDay(text: text) ?? CalendarDay(number: 0) }

let nowhere = SourceLocation(file: "kpis.yml")

func measure(
  _ name: String, _ record: RecordKind, _ aggregate: Aggregate, _ quantity: Quantity = .rows,
  time: Field = .time,
  filters: [RowFilter] = [], window: EventWindow? = nil, touch: TouchCondition? = nil
) -> MeasureDefinition {
  MeasureDefinition(
    name: name, record: record, aggregate: aggregate, quantity: quantity, time: time, filters: filters,
    window: window, touch: touch, location: nowhere)
}

func kpi(_ name: String, _ shape: KPIDefinition.Shape, maturityDays: Int = 0) -> KPIDefinition {
  KPIDefinition(
    name: name, label: LocalizedText(name), definition: LocalizedText(name), shape: shape, unit: .count,
    better: .up, link: .activity, maturityDays: maturityDays, location: nowhere)
}

/// A catalogue in which every measure is a KPI of the same name, plus others.
func catalogue(_ measures: [MeasureDefinition], _ others: [KPIDefinition] = []) -> KPICatalogue {
  KPICatalogue(measures: measures, kpis: measures.map { kpi($0.name, .simple(measure: $0.name)) } + others)
}
