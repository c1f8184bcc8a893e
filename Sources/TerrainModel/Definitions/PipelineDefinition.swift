/// `pipeline.yml`: where the exports are, how they are read and what is reported.
package struct PipelineDefinition: Hashable, Sendable {
  package var name: String
  package var title: LocalizedText
  /// IANA zone that days are cut in.
  package var zone: String
  /// ISO 4217.
  package var currency: String
  package var language: Language
  package var calendar: ReportingCalendar
  /// A pinned as-of day; nil: yesterday in `zone`.
  package var asOf: CalendarDay?
  /// The exports folder, relative to the pipeline's folder.
  package var exports: String
  package var sources: [SourceDefinition]
  /// Sources that describe the same records.
  package var unions: [RecordUnion]
  package var succession: Succession
  /// CSV files of the pipeline's folder: `field,from,to`, further names of reps, accounts and products.
  package var aliases: [String]
  /// Stage words of this company and what they mean, on top of the formats' vocabulary.
  package var vocabulary: [Field: [String: String]]
  /// CSV files of the pipeline's folder: `field,word,meaning`, on top of `vocabulary`.
  package var words: [String]
  package var kpiFile: String?
  package var planFile: String?
  /// Groups of fewer reps than this are not shown outside `restricted/`.
  package var minimumGroup: Int
  package var reportDimensions: [Dimension]
  package var reportGrains: [Grain]
  /// Names of the KPIs to report, in order; empty: all of `kpis.yml` that the exports can feed.
  package var reportKPIs: [String]
  package var location: SourceLocation

  package init(
    name: String, title: LocalizedText, zone: String = "UTC", currency: String = "EUR",
    language: Language = .en, calendar: ReportingCalendar = ReportingCalendar(), asOf: CalendarDay? = nil,
    exports: String = ".", sources: [SourceDefinition], unions: [RecordUnion] = [],
    succession: Succession = Succession(), aliases: [String] = [],
    vocabulary: [Field: [String: String]] = [:], words: [String] = [], kpiFile: String? = nil,
    planFile: String? = nil,
    minimumGroup: Int = 5, reportDimensions: [Dimension] = [.company, .rep, .team, .manager, .region],
    reportGrains: [Grain] = [.month, .quarter, .year, .all], reportKPIs: [String] = [],
    location: SourceLocation
  ) {
    self.name = name
    self.title = title
    self.zone = zone
    self.currency = currency
    self.language = language
    self.calendar = calendar
    self.asOf = asOf
    self.exports = exports
    self.sources = sources
    self.unions = unions
    self.succession = succession
    self.aliases = aliases
    self.vocabulary = vocabulary
    self.words = words
    self.kpiFile = kpiFile
    self.planFile = planFile
    self.minimumGroup = minimumGroup
    self.reportDimensions = reportDimensions
    self.reportGrains = reportGrains
    self.reportKPIs = reportKPIs
    self.location = location
  }
}
