import TerrainModel

/// One row of a people file.
struct PersonRecord: Sendable {
  /// Position of the input in the worked order.
  var file: Int
  var name: String?
  var email: String?
  var identifiers: [String] = []
  var aliases: [String] = []
  var profile: UInt64 = Missing.key
  var team: String?
  var manager: String?
  var region: String?
  var first: CalendarDay?
  var last: CalendarDay?

  var emailKey: String? { email.map { $0.lowercased() } }
}
