/// What a source has agreed to deliver, held against its newest delivery.
package struct SourceContract: Hashable, Sendable {
  /// Bounds for the values of one field.
  package struct Column: Hashable, Sendable {
    package var field: Field
    /// Words that may stand there, as the export writes them, compared without case; nil: any.
    package var allowed: [String]?
    /// In 10⁻⁴ for decimal fields, else the whole number; nil: no bound.
    package var atLeast: Int64?
    package var atMost: Int64?
    /// The share of rows that must have a value, 0 to 1.
    package var filled: Double
    package var location: SourceLocation

    package init(
      field: Field, allowed: [String]? = nil, atLeast: Int64? = nil, atMost: Int64? = nil, filled: Double = 0,
      location: SourceLocation
    ) {
      self.field = field
      self.allowed = allowed
      self.atLeast = atLeast
      self.atMost = atMost
      self.filled = filled
      self.location = location
    }
  }

  /// Rows of a delivery; nil: no bound.
  package var atLeastRows: Int?
  package var atMostRows: Int?
  /// How far the number of rows may be from the median of earlier deliveries, as a share of it; nil: any. Held once
  /// there are three earlier ones.
  package var rowChange: Double?
  /// A field whose values must differ within a delivery.
  package var unique: Field?
  package var columns: [Column]
  package var onBreach: Policy

  package init(
    atLeastRows: Int? = nil, atMostRows: Int? = nil, rowChange: Double? = nil, unique: Field? = nil,
    columns: [Column] = [], onBreach: Policy = .warn
  ) {
    self.atLeastRows = atLeastRows
    self.atMostRows = atMostRows
    self.rowChange = rowChange
    self.unique = unique
    self.columns = columns
    self.onBreach = onBreach
  }
}
