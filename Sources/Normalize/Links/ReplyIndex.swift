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

  /// The incoming messages of some rows (`LinkEntry`), before they are put into tables.
  struct Incoming: Sendable {
    var byContact: [UInt128] = []
    var byConversation: [UInt128] = []
  }

  private let byContact: LinkTable
  private let byConversation: LinkTable

  private static let outgoing = UInt32(clamping: Direction.allCases.firstIndex(of: .outgoing) ?? 0)
  private static let incoming = UInt32(clamping: Direction.allCases.firstIndex(of: .incoming) ?? 1)
  /// By code of a kind. A reaction to a post answers no message.
  private static let isMessage: [Bool] = ActivityKind.allCases.map { kind in
    kind == .message || kind == .inmail || kind == .email
  }

  init(_ incoming: [Incoming], threads: Int = 1) {
    byContact = LinkTable(incoming.map(\.byContact), threads: threads)
    byConversation = LinkTable(incoming.map(\.byConversation), threads: threads)
  }

  /// The incoming messages of a batch that count.
  static func incoming(in rows: Rows, counted: [Bool]) -> Incoming {
    var found = Incoming()
    let incoming = incoming
    for row in rows.times.indices where rows.directions[row] == incoming {
      guard counted.isEmpty || counted[row], rows.times[row] != Missing.integer,
        rows.reps[row] != Missing.code, isMessage(rows.kinds[row])
      else { continue }
      if let key = rows.contacts?[row], key != Missing.key {
        found.byContact.append(LinkEntry.pack(rep: rows.reps[row], key: key, time: rows.times[row]))
      }
      if let key = rows.conversations?[row], key != Missing.key {
        found.byConversation.append(LinkEntry.pack(rep: rows.reps[row], key: key, time: rows.times[row]))
      }
    }
    return found
  }

  /// When each outgoing message was answered; missing for other rows and where no answer came.
  func answers(to rows: Rows, count: Int) -> [Int64] {
    var result = [Int64](repeating: Missing.integer, count: count)
    if byContact.isEmpty && byConversation.isEmpty { return result }
    var sent = Self.sent(rows, count: count)
    if let contacts = rows.contacts {
      let named = sent.filter { contacts[Int($0)] != Missing.key }
      byContact.fill(&result, rows: named, reps: rows.reps, keys: contacts, after: rows.times)
      if named.count == sent.count { return result }
      sent.removeAll { contacts[Int($0)] != Missing.key }
    }
    if let conversations = rows.conversations {
      sent.removeAll { conversations[Int($0)] == Missing.key }
      byConversation.fill(&result, rows: sent, reps: rows.reps, keys: conversations, after: rows.times)
    }
    return result
  }

  /// The outgoing messages of which the time is known.
  private static func sent(_ rows: Rows, count: Int) -> [Int32] {
    let (kinds, directions, times) = (rows.kinds.span, rows.directions.span, rows.times.span)
    let messages = (isMessage + [false]).map { $0 ? 1 : 0 }
    let isMessage = messages.span
    let (outgoing, missing) = (outgoing, Missing.integer)
    var sent = [Int32](repeating: 0, count: count)
    var kept = 0
    var listed = sent.mutableSpan
    for row in 0..<count {
      listed[kept] = Int32(truncatingIfNeeded: row)
      // All three asked of every row: a branch that goes either way at random costs more.
      kept &+=
        isMessage[min(Int(kinds[row]), isMessage.count - 1)] & (directions[row] == outgoing ? 1 : 0)
        & (times[row] != missing ? 1 : 0)
    }
    sent.removeLast(count - kept)
    return sent
  }

  private static func isMessage(_ kind: UInt32) -> Bool {
    Int(kind) < isMessage.count && isMessage[Int(kind)]
  }
}
