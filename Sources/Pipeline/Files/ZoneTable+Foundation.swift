import Foundation
package import TerrainModel

extension ZoneTable {
  /// The transitions of an IANA zone from 1970 to 2050, from the zone rules that Foundation carries; nil for a name it
  /// does not know. Built once per run, so that no cell of an export ever asks a calendar.
  package init?(identifier: String) {
    if identifier == "UTC" || identifier == "Etc/UTC" {
      self = .utc
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let end = Date(timeIntervalSince1970: 2_524_608_000)
    var instant = Date(timeIntervalSince1970: 0)
    var transitions: [Int64] = []
    var offsets = [Int64(zone.secondsFromGMT(for: instant))]
    while let next = zone.nextDaylightSavingTimeTransition(after: instant), next < end, next > instant {
      let offset = Int64(zone.secondsFromGMT(for: next))
      if offset != offsets.last {
        transitions.append(Int64(next.timeIntervalSince1970))
        offsets.append(offset)
      }
      instant = next
    }
    self.init(name: identifier, transitions: transitions, offsets: offsets)
  }
}
