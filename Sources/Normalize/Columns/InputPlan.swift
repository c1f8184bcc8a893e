import Primitives
import TerrainModel

/// Everything that reading facts out of one input takes, as a value that loading threads share.
struct InputPlan: Sendable {
  let input: NormalizeInput
  /// Index into `Facts.origins`.
  let origin: Int
  var words: InputWords
  var fates: RowFates
  let zone: ZoneTable
  let asOf: CalendarDay
  let memberships: MembershipTable
  var links = Links()
  /// By vendor code of `currency`: its rates; nil for the pipeline's own currency, and where none are known.
  var rates: [ExchangeRates.Series?] = []
  /// Wall-clock seconds of creation in the system before this one, by identifier; nil where none was.
  var originalCreated: KeyTable?

  var content: SegmentContent { input.content }
  var record: RecordKind { input.record }

  /// The first row of each group.
  let groupStarts: [Int]

  init(
    input: NormalizeInput, origin: Int, words: InputWords, zone: ZoneTable, asOf: CalendarDay,
    memberships: MembershipTable
  ) {
    self.input = input
    self.origin = origin
    self.words = words
    self.zone = zone
    self.asOf = asOf
    self.memberships = memberships
    fates = RowFates(all: .counted, rowCount: input.content.rowCount)
    var starts: [Int] = []
    var start = 0
    for count in input.content.groupRowCounts {
      starts.append(start)
      start += count
    }
    groupStarts = starts
  }

  /// Whether the export or a constant states the field.
  func has(_ field: Field) -> Bool {
    content.fields.contains(field) || words.constants[field] != nil
  }

  /// Every field that `load` can give: the export's, the constants and what is derived from them.
  var fields: Set<Field> {
    var fields = Set(
      content.fields.filter { field in
        field.type != .category || words.maps(field)
      })
    fields.formUnion(words.constants.keys)
    if content.fields.contains(record.mainTime) { fields.insert(.day) }
    if fields.contains(.rep) {
      fields.insert(.membership)
      for time in [Field.closed, .activated, .lastActive] where content.fields.contains(time) {
        fields.insert(record.membership(at: time))
      }
    }
    if fields.contains(.amount), words.isForeign.contains(true) { fields.formUnion([.statedAmount, .rate]) }
    switch record {
    case .activity:
      if fields.contains(.kind) { fields.insert(.channel) }
      if derivesSides { fields.formUnion([.direction, .contact]) }
      fields.formUnion([.account, .segment, .tier, .replied])
    case .invitation:
      if content.fields.contains(.sender) || content.fields.contains(.recipient) { fields.insert(.contact) }
      fields.formUnion([.account, .accepted])
    case .opportunity:
      fields.formUnion([.account, .segment, .tier, .status])
      if content.fields.contains(.contact) { fields.insert(.source) }
    default: if fields.contains(.accountID) || fields.contains(.domain) { fields.insert(.account) }
    }
    return fields
  }

  /// Whether direction and contact come from comparing sender and recipient with the rep's own profile.
  var derivesSides: Bool {
    record == .activity && content.fields.contains(.sender) && has(.rep)
  }

  /// Whether the export names sender or recipient, which together with the rep tell direction and contact.
  var namesSides: Bool { content.fields.contains(.sender) || content.fields.contains(.recipient) }

  /// Whether no row of a group lacks its account, as far as that is known without reading it.
  func everyRowStatesAccount(in group: Int) -> Bool {
    words.maps(.account) && content.range(of: .account, in: group).map { !$0.hasMissing } ?? false
  }

  /// A day that no row of a group, nor the end of what it is about, lies before; nil where that is not known.
  private func earliestDay(in group: Int) -> Int64? {
    guard originalCreated == nil else { return nil }
    var earliest = Int64.max
    for field in [record.mainTime, .closed] where content.fields.contains(field) {
      guard let range = content.range(of: field, in: group) else { return nil }
      earliest = min(earliest, range.low)
    }
    // A day to spare for zones.
    return earliest == .max ? .max : WallClock.day(earliest) - 1
  }

  /// Reads one group; fields that the input cannot give are left out. Throws where the segment cannot be read.
  func load(group: Int, fields: Set<Field>, withLines: Bool) throws -> FactBatch {
    let available = self.fields
    let wanted = fields.intersection(available)
    var raw: Set<Field> = []
    for field in wanted { raw.formUnion(FieldDependencies.sources(of: field, in: self)) }
    let batch = try content.load(group, raw.intersection(content.fields), withLines)
    for column in batch.columns.values where column.count != batch.rowCount {
      throw Failure(
        .data, at: SourceLocation(file: input.origin.file),
        "columns of different length in the segment of this export", advice: "Run 'terrain doctor'.")
    }
    var assembler = BatchAssembler(plan: self, raw: batch)
    var columns: [Field: FactColumn] = [:]
    for field in Field.allCases where wanted.contains(field) { columns[field] = try assembler.column(field) }
    return FactBatch(
      rowCount: batch.rowCount, columns: columns,
      counted: fates.mask(from: groupStarts[group], count: batch.rowCount), origin: origin, lines: batch.lines
    )
  }

  /// The groups as lazily loaded batches; none where no row of the input counts, so that old snapshots cost nothing.
  var batches: [FactTable.Source] {
    if fates.isEmpty { return [] }
    let fields = fields
    return content.groupRowCounts.indices.map { group in
      FactTable.Source(
        rowCount: content.groupRowCounts[group], fields: fields, earliestDay: earliestDay(in: group)
      ) { wanted, withLines in
        try load(group: group, fields: wanted, withLines: withLines)
      }
    }
  }
}
