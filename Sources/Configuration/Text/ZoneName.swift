import Foundation
import TerrainModel

/// Time zones by their IANA name (`Europe/Paris`, `UTC`).
enum ZoneName {
  /// The name, if the system knows such a zone; else a complaint.
  static func read(_ value: YAMLValue) -> String? {
    guard let name = value.text("a time zone such as Europe/Paris or UTC") else { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    if name == "UTC" || known.contains(name) { return name }
    // Identifiers with a slash that the list leaves out are links to others (Asia/Calcutta), and valid.
    if name.contains("/"), name.utf8.count < 60, TimeZone(identifier: name) != nil { return name }
    value.log.error(
      value.location, "found \(value.found); expected a time zone such as Europe/Paris or UTC.",
      advice: NearestName.of(name, among: known).map { "Did you mean “\($0)”?" } ?? "")
    return nil
  }
}
