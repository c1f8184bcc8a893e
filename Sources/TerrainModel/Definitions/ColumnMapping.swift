/// Which header gives a field, and how its cells are read.
package struct ColumnMapping: Hashable, Sendable {
  package var field: Field
  /// Accepted headers, the first that the file has wins. Compared without case, outer spaces and BOM.
  package var headers: [String]
  /// Further headers whose cells are joined to the first with a space (`First Name`, `Last Name`).
  package var joined: [String]
  /// A file without the column is not of the format; a row without a value is rejected if `needsValue`.
  package var required: Bool
  package var needsValue: Bool
  /// Patterns for times, tried in order (`yyyy-MM-dd HH:mm:ss`, `M/d/yy, h:mm a`, `dd MMM yyyy`).
  package var patterns: [String]
  /// IANA zone of times without a marker; nil takes the format's.
  package var zone: String?
  package var decimalSeparator: UInt8
  package var keyForm: KeyForm
  /// Text that means "nothing" here, such as `000000000000000AAA`.
  package var nothing: [String]
  /// Where set, the column is one of several measures of a row, and each gives a fact of this kind.
  package var asKind: String?
  package var location: SourceLocation

  package init(
    field: Field, headers: [String], joined: [String] = [], required: Bool = false, needsValue: Bool = false,
    patterns: [String] = [], zone: String? = nil, decimalSeparator: UInt8 = 0x2E, keyForm: KeyForm = .exact,
    nothing: [String] = [], asKind: String? = nil, location: SourceLocation
  ) {
    self.field = field
    self.headers = headers
    self.joined = joined
    self.required = required
    self.needsValue = needsValue
    self.patterns = patterns
    self.zone = zone
    self.decimalSeparator = decimalSeparator
    self.keyForm = keyForm
    self.nothing = nothing
    self.asKind = asKind
    self.location = location
  }
}
