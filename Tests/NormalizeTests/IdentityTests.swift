import Normalize
import TerrainModel
import Testing

@Suite struct IdentityTests {
  private let people = Export(
    record: .person, source: "people", file: "people.csv",
    words: [
      .name: ["Élodie Martin-Roux", "Élodie Martin-Roux", "Sam Poe", "Sam Poe"],
      .email: ["elodie@example.com", "elodie@example.com", "sam1@example.com", "sam2@example.com"],
      .alias: ["E. Martin; Lodie", "", "", ""], .team: ["North", "South", "North", "South"],
      .externalID: ["", "", "7", "8"],
    ],
    integers: [
      .start: [Export.time(2025, 1, 1), Export.time(2026, 1, 15), Missing.integer, Missing.integer],
      .end: [Export.time(2026, 1, 14), Missing.integer, Missing.integer, Missing.integer],
    ], precisions: [.start: .day, .end: .day])
  private let users = Export(
    record: .person, source: "users", file: "users.csv",
    words: [
      .name: ["Elodie Martin-Roux"], .email: ["ELODIE@example.com"], .externalID: ["005A0000001bCdE"],
    ])

  private func calls(_ reps: [String], day: CalendarDay = Export.day(2026, 2, 1)) -> Export {
    Export(
      record: .activity, source: "calls", file: "calls.csv",
      words: [.rep: reps, .kind: reps.map { _ in "call" }],
      integers: [.time: reps.map { _ in day.secondsSinceEpoch }])
  }

  @Test func everySpellingLeadsToOneRep() throws {
    let spellings = [
      "Elodie@Example.com", "005A0000001bCdEAAA", "MARTIN ROUX, Elodie", "e martin", "lodie", "EM",
    ]
    let result = try normalize(
      [people, users, calls(spellings)], aliases: [.rep: ["EM": "elodie@example.com"]])
    #expect(try Set(result.names(.activity, .rep)) == ["Élodie Martin-Roux"])
    #expect(try Set(result.teams(.activity)) == ["Élodie Martin-Roux/South"])
    #expect(result.unmatched.isEmpty)
  }

  @Test func aSalesforceIdKeepsItsCase() throws {
    let result = try normalize([people, users, calls(["005a0000001bCdE"])])
    #expect(result.unmatched.map(\.name) == ["005a0000001bCdE"])
  }

  @Test func aNameOfTwoPeopleIsNotMatched() throws {
    let result = try normalize([people, calls(["Sam Poe", "sam1@example.com", "8"])])
    #expect(try result.teams(.activity) == ["Sam Poe/-", "Sam Poe/North", "Sam Poe/South"])
    #expect(result.unmatched.map(\.name) == ["Sam Poe"])
    #expect(result.fates[1].flags == [.unmatchedRep: 1])
  }

  @Test func theTeamIsTheOneOfTheDay() throws {
    var export = calls(["lodie", "lodie", "lodie"])
    export.integers[.time] = [
      Export.time(2026, 1, 14, 22, 59), Export.time(2026, 1, 14, 23), Export.time(2024, 1, 1),
    ]
    let result = try normalize([people, export], zone: paris)
    let name = "Élodie Martin-Roux"
    #expect(try result.teams(.activity) == ["\(name)/North", "\(name)/South", "\(name)/-"])
  }

  @Test func daysNeverShift() throws {
    var export = calls(["lodie"])
    export.integers[.time] = [Export.time(2026, 2, 1)]
    export.precisions[.time] = .day
    let west = ZoneTable(name: "west", transitions: [], offsets: [-28_800])
    let shifted = try normalize([export], zone: west)
    #expect(try shifted.integers(.activity, .day) == [Int64(Export.day(2026, 2, 1).number)])
    export.precisions[.time] = .second
    let instants = try normalize([export], zone: west)
    #expect(try instants.integers(.activity, .day) == [Int64(Export.day(2026, 1, 31).number)])
  }

  @Test func aFolderNamesTheRep() throws {
    var export = calls([""])
    export.words[.rep] = nil
    export.folder = "martin-roux.elodie"
    #expect(try normalize([people, export]).names(.activity, .rep) == ["Élodie Martin-Roux"])
  }

  @Test func unknownRepsAreMembersAndListedWithTheNearestName() throws {
    let result = try normalize([people, calls(["Elodie Martin-Rou", "Elodie Martin-Rou"])])
    #expect(try result.teams(.activity) == ["Elodie Martin-Rou/-", "Elodie Martin-Rou/-"])
    #expect(
      result.unmatched == [
        UnmatchedName(
          field: .rep, name: "Elodie Martin-Rou", rows: 2, amount: nil, candidate: "Élodie Martin-Roux",
          source: "calls")
      ])
    #expect(try normalize([calls(["Anybody"])]).unmatched.isEmpty)
  }

  @Test(arguments: [
    ("Acme S.A.S.", "ACME"), ("Béton & Fils SARL", "beton fils"), ("Acme (123456)", "acme"),
    ("Ltd", "LTD"), ("Nordwind GmbH", "nordwind"), ("O\u{2019}Neil, Inc.", "oneil inc"),
  ]) func accountsCompareWithoutLegalForm(left: String, right: String) {
    #expect(NameKey.account(left) == NameKey.account(right))
  }

  @Test func differentAccountsStayApart() {
    #expect(NameKey.account("Acme France SA") != NameKey.account("Acme Spain SA"))
    #expect(NameKey.account("Acme (Paris)") != NameKey.account("Acme"))
  }

  @Test func anAddressLeadsToTheAccountOfItsDomain() throws {
    let accounts = Export(
      record: .account, source: "accounts", file: "accounts.csv",
      words: [.name: ["Acme", "Bolt", "Bolt EMEA"]],
      keys: [.domain: [10, 20, 20]])
    let touches = Export(
      record: .activity, source: "calls", file: "calls.csv",
      words: [.kind: ["call", "call", "call", "call"], .account: ["", "", "", "Other"]],
      integers: [.time: [1, 1, 1, 1]], keys: [.domain: [10, 20, Missing.key, 10], .contact: [1, 2, 3, 4]])
    // The domain of two accounts is none's; what the row states itself wins.
    #expect(try normalize([accounts, touches]).names(.activity, .account) == ["Acme", nil, nil, "Other"])
  }
}
