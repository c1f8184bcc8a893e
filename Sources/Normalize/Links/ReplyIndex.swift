import TerrainModel

/// Incoming messages by rep and contact: a message is answered by the first one that came later.
///
/// Rows without a contact are matched by conversation.
struct ReplyIndex: Sendable {
  /// The columns of a batch of activity.
  struct Rows {
    var times: [Int64]
    var reps: [UInt32]
    var kinds: [UInt32]
    var directions: [UInt32]
    var contacts: [UInt64]?
    var conversations: [UInt64]?
  }

  private var byContact: [LinkEntry] = []
  private var byConversation: [LinkEntry] = []

  private static let outgoing = UInt32(clamping: Direction.allCases.firstIndex(of: .outgoing) ?? 0)
  private static let incoming = UInt32(clamping: Direction.allCases.firstIndex(of: .incoming) ?? 1)
  private static let answerable: [Bool] = ActivityKind.allCases.map { kind in
    kind == .message || kind == .inmail || kind == .email
  }

  init() {}

  /// Adds the incoming rows of a batch that count.
  mutating func add(_ rows: Rows, counted: [Bool]) {
    for row in rows.times.indices where rows.directions[row] == Self.incoming {
      let kind = Int(rows.kinds[row])
      // A reaction to a post answers no message.
      guard counted.isEmpty || counted[row], rows.times[row] != Missing.integer,
        rows.reps[row] != Missing.code, kind < Self.answerable.count, Self.answerable[kind]
      else { continue }
      if let key = rows.contacts?[row], key != Missing.key {
        byContact.append(LinkEntry(rep: rows.reps[row], key: key, time: rows.times[row]))
      }
      if let key = rows.conversations?[row], key != Missing.key {
        byConversation.append(LinkEntry(rep: rows.reps[row], key: key, time: rows.times[row]))
      }
    }
  }

  /// Ends the adding.
  mutating func sort() {
    byContact.sort()
    byConversation.sort()
  }

  /// When each outgoing message was answered; missing for other rows and where no answer came.
  func answers(to rows: Rows, count: Int) -> [Int64] {
    var result = [Int64](repeating: Missing.integer, count: count)
    if byContact.isEmpty && byConversation.isEmpty { return result }
    let answerable = Self.answerable
    for row in 0..<count where rows.directions[row] == Self.outgoing {
      let kind = Int(rows.kinds[row])
      guard kind < answerable.count, answerable[kind], rows.times[row] != Missing.integer else { continue }
      let after = rows.times[row] &+ 1
      var found: LinkEntry?
      if let key = rows.contacts?[row], key != Missing.key {
        found = LinkEntry.first(in: byContact, rep: rows.reps[row], key: key, from: after)
      } else if let key = rows.conversations?[row], key != Missing.key {
        found = LinkEntry.first(in: byConversation, rep: rows.reps[row], key: key, from: after)
      }
      if let found { result[row] = found.time }
    }
    return result
  }
}
