import TerrainModel

/// Who acted and who was reached, where an export names sender and recipient instead.
struct SidesColumn {
  var contacts: [UInt64]?
  var directions: [UInt32]?

  private static let outgoing = UInt32(clamping: Direction.allCases.firstIndex(of: .outgoing) ?? 0)
  private static let incoming = UInt32(clamping: Direction.allCases.firstIndex(of: .incoming) ?? 1)

  /// `profiles` are the own keys by rep code; empty where directions must not be inferred.
  static func sides(
    contacts: [UInt64]?, directions: [UInt32]?, senders: [UInt64]?, recipients: [UInt64]?, reps: [UInt32]?,
    profiles: [[UInt64]], rowCount: Int
  ) -> SidesColumn {
    guard senders != nil || recipients != nil else {
      return SidesColumn(contacts: contacts, directions: directions)
    }
    var sides = directions ?? [UInt32](repeating: Missing.code, count: rowCount)
    var others = contacts ?? [UInt64](repeating: Missing.key, count: rowCount)
    let none = [UInt64](repeating: Missing.key, count: rowCount)
    let senders = senders ?? none
    let recipients = recipients ?? none
    for row in 0..<rowCount {
      if sides[row] == Missing.code, let reps, Int(reps[row]) < profiles.count {
        let own = profiles[Int(reps[row])]
        if senders[row] != Missing.key, own.contains(senders[row]) {
          sides[row] = outgoing
        } else if !own.isEmpty, senders[row] != Missing.key {
          sides[row] = incoming
        }
      }
      guard others[row] == Missing.key else { continue }
      if sides[row] == outgoing { others[row] = recipients[row] }
      if sides[row] == incoming { others[row] = senders[row] }
    }
    let isKnown = directions != nil || !profiles.isEmpty
    return SidesColumn(contacts: others, directions: isKnown ? sides : nil)
  }
}
