import Normalize
import TerrainModel
import TestSupport
import Testing

@Suite struct LinkTests {
  private let sent = Export.time(2026, 3, 2, 15)

  private func invitations(_ contacts: [UInt64], names: [UInt64]) -> Export {
    Export(
      record: .invitation, source: "i", file: "ana/i.csv", folder: "ana",
      words: [.direction: contacts.map { _ in "OUTGOING" }], integers: [.time: contacts.map { _ in sent }],
      keys: [.recipient: contacts, .contactName: names, .sender: contacts.map { _ in 99 }])
  }

  private func connections(_ folder: String, contact: UInt64, name: UInt64, day: Int, month: Int = 3)
    -> Export
  {
    Export(
      record: .connection, source: "c", file: "\(folder)/c\(contact)-\(day).csv", folder: folder,
      words: [.account: ["Acme"]], integers: [.time: [Export.time(2026, month, day)]],
      keys: [.contact: [contact], .contactName: [name]], precisions: [.time: .day])
  }

  @Test func anInvitationIsAcceptedByTheFirstConnectionFromItsDayOn() throws {
    let result = try normalize([
      invitations([1, 2, 3, 4, 0], names: [11, 12, 13, 14, 15]),
      connections("ana", contact: 1, name: 11, day: 2), connections("ana", contact: 2, name: 12, day: 1),
      connections("ben", contact: 3, name: 13, day: 5), connections("ana", contact: 4, name: 14, day: 9),
      connections("ana", contact: 4, name: 14, day: 6), connections("ana", contact: 5, name: 15, day: 7),
      connections("ana", contact: 2, name: 12, day: 1, month: 4),
    ])
    let accepted = try result.integers(.invitation, .accepted)
    #expect(accepted == [sent, nil, nil, Export.time(2026, 3, 6), Export.time(2026, 3, 7)])
    #expect(result.coverage == JoinCoverage(touches: 5, touchesJoined: 4))
  }

  @Test func theExportsOwnAcceptanceWins() throws {
    var export = invitations([1], names: [11])
    export.integers[.accepted] = [sent + 60]
    let result = try normalize([export, connections("ana", contact: 1, name: 11, day: 9)])
    #expect(try result.integers(.invitation, .accepted) == [sent + 60])
  }

  private var messages: Export {
    Export(
      record: .activity, source: "m", file: "ana/m.csv", folder: "ana",
      integers: [.time: [sent, sent + 10, sent + 20, sent + 30]],
      keys: [.sender: [99, 1, 99, 0], .recipient: [1, 99, 2, 99], .conversation: [7, 7, 8, 8]],
      constants: [.kind: "message"])
  }

  @Test func theOwnerOfAnArchiveIsTheInviter() throws {
    let result = try normalize([messages, invitations([1], names: [11])])
    #expect(try result.names(.activity, .direction) == ["outgoing", "incoming", "outgoing", nil])
    let contacts = try result.rows(.activity, [.contact]) { batch, row in batch.keys(.contact)?[row] }
    #expect(contacts == [1, 1, 2, 0])
    #expect(try result.names(.activity, .channel) == ["social", "social", "social", "social"])
  }

  @Test func withoutInvitationsTheMostFrequentSenderIsTheOwner() throws {
    #expect(
      try normalize([messages]).names(.activity, .direction) == ["outgoing", "incoming", "outgoing", nil])
  }

  @Test func aMessageIsAnsweredByTheNextFromTheSameContact() throws {
    let result = try normalize([messages])
    #expect(try result.integers(.activity, .replied) == [sent + 10, nil, nil, nil])
  }

  @Test func touchesTakeTheLatestAccountOfTheirContact() throws {
    let contacts = Export(
      record: .connection, source: "c",
      words: [.account: ["Old", "New", "Acme"], .rep: ["ana", "ana", "ana"]],
      integers: [.time: [sent, sent + 86_400, sent]],
      keys: [.contact: [1, 1, 2], .contactAlias: [0, 0, 22]])
    let calls = Export(
      record: .activity, source: "calls",
      words: [.kind: ["call", "call", "call", "call"], .account: ["", "Own", "", ""]],
      integers: [.time: [sent, sent, sent, sent]], keys: [.contact: [1, 1, 22, 5]])
    let result = try normalize([calls, contacts])
    #expect(try result.names(.activity, .account) == ["New", "Own", "Acme", nil])
    #expect(result.coverage == JoinCoverage(touches: 4, touchesJoined: 3))
    #expect(result.diagnostics.count == 1)
  }

  @Test func aProfileAndACustomerIdMeetInTheirEmail() throws {
    let connections = Export(
      record: .connection, source: "c", integers: [.time: [sent]], keys: [.contact: [1], .contactAlias: [50]])
    let contacts = Export(
      record: .contact, source: "k", words: [.account: ["Acme"]],
      keys: [.contact: [700], .contactAlias: [50]])
    let calls = Export(
      record: .activity, source: "calls", words: [.kind: ["call", "call", "call"]],
      integers: [.time: [sent, sent, sent]], keys: [.contact: [1, 700, 50]])
    let result = try normalize([calls, contacts, connections])
    #expect(
      try Set(result.rows(.activity, [.contact]) { batch, row in batch.keys(.contact)?[row] }).count == 1)
    #expect(try result.names(.activity, .account) == ["Acme", "Acme", "Acme"])
  }

  @Test func unknownKindsAreOtherAndListed() throws {
    let calls = Export(
      record: .activity, words: [.kind: ["CALL", "Sauna"]], integers: [.time: [sent, sent]],
      vocabulary: [.kind: ["call": "call"]])
    let result = try normalize([calls])
    #expect(try result.names(.activity, .kind) == ["call", "other"])
    #expect(result.unmatched.map(\.name) == ["Sauna"])
    #expect(result.fates[0].flags == [.unknownWord: 1])
    let kinds = result.facts.dictionaries[.kind] ?? []
    #expect(kinds.prefix(ActivityKind.allCases.count) == ActivityKind.allCases.map(\.rawValue)[...])
  }

  @Test func theOrderOfTheInputsDecidesNothing() throws {
    let exports = [
      messages, invitations([1, 2], names: [11, 12]), connections("ana", contact: 1, name: 11, day: 4),
      connections("ben", contact: 2, name: 12, day: 5), connections("ana", contact: 2, name: 12, day: 6),
    ]
    let expected = try describe(normalize(exports))
    var random = SeededRandom(seed: 3)
    for _ in 0..<10 { #expect(try describe(normalize(exports.shuffled(using: &random))) == expected) }
  }

  private func describe(_ result: NormalizeResult) throws -> String {
    var lines: [String] = ["\(result.coverage)", "\(result.unmatched)", "\(result.facts.memberships)"]
    for kind in RecordKind.allCases {
      for source in result.facts.tables[kind]?.batches ?? [] {
        let batch = try source.load(Set(Field.allCases), false)
        for field in Field.allCases { lines.append("\(field) \(String(describing: batch.columns[field]))") }
      }
    }
    for field in Field.allCases { lines.append("\(field) \(result.facts.dictionaries[field] ?? [])") }
    return lines.joined(separator: "\n")
  }
}
