/// One kind of export: how it is recognised, how it is read and what its columns mean. Read from a YAML file.
package struct FormatDefinition: Hashable, Sendable {
  /// The identifier that `pipeline.yml` uses (`linkedin-invitations`).
  package var name: String
  package var label: String
  package var record: RecordKind
  /// The format that this one is another dress of (new headers, another language); nil: none.
  package var sameAs: String?
  /// Headers that must all be present for a file to be recognised; more of them is a stronger claim.
  package var recognisedBy: [String]
  /// So many of these headers are enough; nil: all must be there. The layout of such a format is not known for certain:
  /// a person confirms it once per source.
  package var recognisedAtLeast: Int?
  /// Glob that the file's name must match too, where headers alone would not tell.
  package var fileName: String?
  package var dialect: Dialect
  /// IANA zone of times without a marker; nil is the pipeline's zone.
  package var zone: String?
  package var columns: [ColumnMapping]
  package var rowRules: [RowRule]
  /// Fields that every row has by being in this kind of file (`kind: post`).
  package var constants: [Field: String]
  /// The vendor's words, lower case, and what they mean here.
  package var vocabulary: [Field: [String: String]]
  /// The canonical text of what the decoder depends on, for the segment's name: everything but `label`, `vocabulary`
  /// and `constants`.
  package var decoderText: String
  package var location: SourceLocation

  package init(
    name: String, label: String, record: RecordKind, sameAs: String? = nil, recognisedBy: [String],
    recognisedAtLeast: Int? = nil, fileName: String? = nil,
    dialect: Dialect = Dialect(), zone: String? = nil, columns: [ColumnMapping], rowRules: [RowRule] = [],
    constants: [Field: String] = [:], vocabulary: [Field: [String: String]] = [:], decoderText: String = "",
    location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.record = record
    self.sameAs = sameAs
    self.recognisedBy = recognisedBy
    self.recognisedAtLeast = recognisedAtLeast
    self.fileName = fileName
    self.dialect = dialect
    self.zone = zone
    self.columns = columns
    self.rowRules = rowRules
    self.constants = constants
    self.vocabulary = vocabulary
    self.decoderText = decoderText
    self.location = location
  }

  /// The name without a language or a year at its end (`hubspot-deals-fr` is of the family `hubspot-deals`), or that of
  /// the format it is the same as: formats of one family are the same export in other clothes, so that a delivery in one
  /// replaces a delivery in another.
  package var family: String {
    var parts = (sameAs ?? name).split(separator: "-")
    while parts.count > 1, let last = parts.last, Self.isLanguage(last) || Self.isYear(last) {
      parts.removeLast()
    }
    return parts.joined(separator: "-")
  }

  /// The language of its headers, ISO 639-1; English where the name says none, as most exports have it.
  package var language: String {
    name.split(separator: "-").dropFirst().last(where: Self.isLanguage).map(String.init) ?? "en"
  }

  /// The year since, or of, which exports look like this; nil for the layout of today.
  package var era: String? { name.split(separator: "-").last(where: Self.isYear).map(String.init) }

  private static func isLanguage(_ part: Substring) -> Bool {
    ["en", "fr", "es", "de", "pt", "it"].contains(part)
  }

  private static func isYear(_ part: Substring) -> Bool {
    part.utf8.count == 4 && part.hasPrefix("20") && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
