package import TerrainModel

/// What normalization needs to know of the pipeline.
package struct NormalizeSettings: Sendable {
  /// The last day that counts, included.
  package var asOf: CalendarDay
  /// The zone that days are cut in.
  package var zone: ZoneTable
  /// ISO 4217; amounts in another currency are converted at the rates of their days, or left out where none is known.
  package var currency: String
  package var calendar: ReportingCalendar
  /// Names of the sources in the order of `pipeline.yml`; others follow by name.
  package var sourceOrder: [String]
  /// Sources that describe the same records.
  package var unions: [RecordUnion]
  /// Systems that took over the records of others.
  package var crosswalks: [Crosswalk]
  /// Teams by their former name, and the team that followed; used where work counts for the team of today.
  package var teamSuccessors: [String: String]
  package var perimeter: Succession.Perimeter
  /// The first day of a constant perimeter.
  package var perimeterSince: CalendarDay?
  /// Further names of reps, accounts and products: as written, and the name that is meant.
  package var aliases: [Field: [String: String]]
  /// Words of this company and what they mean; they win over the formats'.
  package var vocabulary: [Field: [String: String]]
  /// How many threads read segments; the result does not depend on it.
  package var threads: Int
  /// Whether only the facts are wanted: names that could not be settled, flags of rows and changes between snapshots are
  /// then left out of the result, and a look at every row is saved.
  package var factsOnly: Bool
  /// Which identifiers are repeated, as far as it was found out before.
  package var keyMemory: KeyMemory

  package init(
    asOf: CalendarDay, zone: ZoneTable = .utc, currency: String = "EUR",
    calendar: ReportingCalendar = ReportingCalendar(), sourceOrder: [String] = [],
    unions: [RecordUnion] = [], crosswalks: [Crosswalk] = [], teamSuccessors: [String: String] = [:],
    perimeter: Succession.Perimeter = .asWas, perimeterSince: CalendarDay? = nil,
    aliases: [Field: [String: String]] = [:], vocabulary: [Field: [String: String]] = [:],
    threads: Int = 1, factsOnly: Bool = false, keyMemory: KeyMemory = .none
  ) {
    self.asOf = asOf
    self.zone = zone
    self.currency = currency
    self.calendar = calendar
    self.sourceOrder = sourceOrder
    self.unions = unions
    self.crosswalks = crosswalks
    self.teamSuccessors = teamSuccessors
    self.perimeter = perimeter
    self.perimeterSince = perimeterSince
    self.aliases = aliases
    self.vocabulary = vocabulary
    self.threads = threads
    self.factsOnly = factsOnly
    self.keyMemory = keyMemory
  }
}
