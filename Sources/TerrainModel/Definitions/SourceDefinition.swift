/// One kind of delivery that a pipeline expects: which files, in which format, and how deliveries follow each other.
package struct SourceDefinition: Hashable, Sendable {
  package enum Delivery: String, CaseIterable, Codable, Sendable {
    /// Each delivery states everything: the newest replaces the others. Files of one day are one delivery.
    case snapshot
    /// Files add up; records with the same natural key count once, the later file wins.
    case append
    /// Each file states a stretch of days whole (the last 30, say): as `append`, and what an earlier file had of days
    /// that a later one covers from midnight to midnight, and that the later one no longer has, is withdrawn.
    case rolling
    /// Files state some records of another source again: each replaces the record of the same natural key.
    case correction
  }

  /// How a file that names no rep is given one.
  package enum RepOrigin: Hashable, Sendable {
    /// The export has a column for it.
    case column
    /// The folder that the file lies in.
    case folder
  }

  package struct RejectLimits: Hashable, Sendable {
    /// Share of rows read, 0 to 1, above which the run warns (exit code 2).
    package var warn: Double
    /// Share above which the source is left out of the figures.
    package var failSource: Double
    /// Share above which the run stops.
    package var failRun: Double

    package init(warn: Double = 0.01, failSource: Double = 0.5, failRun: Double = 1) {
      self.warn = warn
      self.failSource = failSource
      self.failRun = failRun
    }
  }

  package var name: String
  /// Globs below the exports folder (`*`, `?`, `**`).
  package var files: [String]
  /// Names of formats that may fit; empty: every known one.
  package var formats: [String]
  package var delivery: Delivery
  /// The source that a correction is about; nil for other deliveries.
  package var corrects: String?
  package var repOrigin: RepOrigin
  package var required: Bool
  /// Days after which the newest file counts as stale; nil: never.
  package var freshDays: Int?
  package var limits: RejectLimits
  /// What happens when a file cannot be used at all.
  package var onUnusable: Policy
  package var contract: SourceContract?
  /// Whether a person has looked at how its files are read, where the format is not certain of its layout.
  package var isConfirmed: Bool
  /// Overrides of the format: fields every row of this source has.
  package var constants: [Field: String]
  package var location: SourceLocation

  package init(
    name: String, files: [String], formats: [String] = [], delivery: Delivery = .append,
    corrects: String? = nil, repOrigin: RepOrigin = .column, required: Bool = true, freshDays: Int? = nil,
    limits: RejectLimits = RejectLimits(), onUnusable: Policy = .warn, contract: SourceContract? = nil,
    isConfirmed: Bool = false, constants: [Field: String] = [:], location: SourceLocation
  ) {
    self.name = name
    self.files = files
    self.formats = formats
    self.delivery = delivery
    self.corrects = corrects
    self.repOrigin = repOrigin
    self.required = required
    self.freshDays = freshDays
    self.limits = limits
    self.onUnusable = onUnusable
    self.contract = contract
    self.isConfirmed = isConfirmed
    self.constants = constants
    self.location = location
  }
}
