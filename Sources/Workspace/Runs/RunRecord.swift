package import TerrainModel

/// A finished run, ready to be kept: everything that is committed in one transaction.
package struct RunRecord: Hashable, Sendable {
  /// The folder's name below `out/runs`: letters, digits, `.`, `_` and `-`. The same inputs give the same id.
  package var id: String
  package var asOf: CalendarDay
  package var programVersion: String
  /// The run's inputs as text, for people and for comparing runs.
  package var inputs: String
  package var catalogue: CatalogueUpdate
  /// Entries of this as-of day only; they replace the ones an earlier run of the same day has left.
  package var ledger: [LedgerEntry]
  /// What the run says about closed periods; values that were said before are not stored again.
  package var closedPeriods: [PeriodValue]
  /// Texts of KPI definitions by hash.
  package var definitions: [String: String]

  package init(
    id: String, asOf: CalendarDay, programVersion: String, inputs: String,
    catalogue: CatalogueUpdate = CatalogueUpdate(), ledger: [LedgerEntry] = [],
    closedPeriods: [PeriodValue] = [], definitions: [String: String] = [:]
  ) {
    self.id = id
    self.asOf = asOf
    self.programVersion = programVersion
    self.inputs = inputs
    self.catalogue = catalogue
    self.ledger = ledger
    self.closedPeriods = closedPeriods
    self.definitions = definitions
  }
}
