/// What normalization hands to measuring: every fact in one vocabulary and with one identity per rep, account and
/// product.
///
/// Duplicates, superseded rows and rows after the as-of day are masked (`FactBatch.counted`), not removed.
/// Category fields hold codes into `dictionaries`; `membership` holds indices into `memberships`.
package struct Facts: Sendable {
  package var asOf: CalendarDay
  package var calendar: ReportingCalendar
  package var workingDays: WorkingCalendar
  package var tables: [RecordKind: FactTable]
  package var dictionaries: FactDictionaries
  package var memberships: [Membership]
  /// Codes of reps below it are in the people file; others are names that the exports state. nil: there is no such file.
  package var knownReps: UInt32?
  package var origins: [FactOrigin]

  package init(
    asOf: CalendarDay, calendar: ReportingCalendar = ReportingCalendar(),
    workingDays: WorkingCalendar = WorkingCalendar(), tables: [RecordKind: FactTable] = [:],
    dictionaries: FactDictionaries = [:], memberships: [Membership] = [], knownReps: UInt32? = nil,
    origins: [FactOrigin] = []
  ) {
    self.asOf = asOf
    self.calendar = calendar
    self.workingDays = workingDays
    self.tables = tables
    self.dictionaries = dictionaries
    self.memberships = memberships
    self.knownReps = knownReps
    self.origins = origins
  }

  /// The reps of the people file; nil where there is none.
  package var knownRepNames: [String]? {
    knownReps.map { Array((dictionaries[.rep] ?? []).prefix(Int($0))) }
  }

  /// The name of a code of a category field; nil where it is missing or out of range.
  package func name(_ code: UInt32, of field: Field) -> String? {
    guard let names = dictionaries[field], Int(code) < names.count else { return nil }
    return names[Int(code)]
  }
}
