import TerrainModel

/// A JSON document whose members stay in the order they were written in.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as text that is valid in JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// `null` for what is unknown.
  static func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  /// `null` for what is unknown or no number.
  static func double(_ value: Double?) -> JSONValue {
    let text = PlainNumber.text(value)
    return text.isEmpty ? .null : .number(text)
  }

  /// `null` for what is unknown.
  static func figure(_ value: FigureValue?) -> JSONValue {
    let text = PlainNumber.text(value)
    return text.isEmpty ? .null : .number(text)
  }

  /// `null` for an empty text: unknown is not "".
  static func text(_ value: String?) -> JSONValue {
    guard let value, !value.isEmpty else { return .null }
    return .string(value)
  }

  var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
