import TerrainModel

/// Connections by rep and contact: an invitation is accepted by the first connection on or after the day it was sent.
///
/// Rows without a contact key are matched by the contact's name within the rep's own archive.
struct AcceptanceIndex: Sendable {
  /// The columns of a batch of invitations.
  struct Invitations {
    var sent: [Int64]?
    var sentUTC: [Int64]?
    var accepted: [Int64]?
    var reps: [UInt32]?
    var contacts: [UInt64]?
    var names: [UInt64]?
  }

  private let byContact: LinkTable
  private let byName: LinkTable

  init(byContact: [UInt128] = [], byName: [UInt128] = []) {
    self.byContact = LinkTable([byContact])
    self.byName = LinkTable([byName])
  }

  /// When each invitation was accepted, in wall-clock seconds; missing where it was not by the as-of day.
  func answers(to rows: Invitations, count: Int, asOf: CalendarDay) -> [Int64] {
    var result = rows.accepted ?? [Int64](repeating: Missing.integer, count: count)
    let end = (asOf + 1).secondsSinceEpoch
    for row in 0..<count {
      if result[row] == Missing.integer { result[row] = connection(of: row, rows) }
      if result[row] >= end { result[row] = Missing.integer }
    }
    return result
  }

  private func connection(of row: Int, _ rows: Invitations) -> Int64 {
    guard let sent = rows.sent?[row], sent != Missing.integer, let rep = rows.reps?[row], rep != Missing.code
    else { return Missing.integer }
    // Archives state connections by their UTC day, which may be the day before the one on the rep's wall.
    let utc = rows.sentUTC?[row] ?? sent
    let from = min(WallClock.day(sent), WallClock.day(utc)) * 86_400
    var found: Int64?
    if let key = rows.contacts?[row], key != Missing.key {
      found = byContact.firstTime(rep: rep, key: key, from: from)
    } else if let name = rows.names?[row], name != Missing.key {
      found = byName.firstTime(rep: rep, key: name, from: from)
    }
    // A connection of the same day counts as made when the invitation was sent, never before.
    return found.map { max($0, sent) } ?? Missing.integer
  }
}
