import Normalize
import TerrainModel
import Testing

@Suite struct OpportunityTests {
  private let january = Export.time(2026, 1, 5)
  private let april = Export.time(2026, 4, 2)

  @Test func theStatusComesFromTheStrongestWord() throws {
    let export = Export(
      record: .opportunity,
      words: [
        .isWon: ["1", "false", "", "", ""], .isClosed: ["1", "true", "0", "", ""],
        .stage: ["Lost", "Won", "Won", "Signé", "Odd"],
      ],
      integers: [.created: [january, january, january, january, january], .amount: [1, 2, 3, 4, 50_000]],
      vocabulary: [.status: ["signé": "won"]])
    let result = try normalize([export])
    #expect(try result.names(.opportunity, .status) == ["won", "lost", "open", "won", "open"])
    #expect(result.fates[0].flags == [.unknownWord: 1, .missingAccount: 5])
    #expect(result.unmatched.map(\.name) == ["Odd"])
    #expect(result.unmatched.first?.amount == 50_000)
  }

  @Test func anOutcomeAfterTheAsOfDayIsOpen() throws {
    let export = Export(
      record: .opportunity, words: [.status: ["won", "won", "open"]],
      integers: [.created: [january, january, january], .closed: [april, january + 86_400, april]])
    let result = try normalize([export])
    #expect(try result.names(.opportunity, .status) == ["open", "won", "open"])
    #expect(try result.integers(.opportunity, .closed) == [nil, january + 86_400, nil])
  }

  @Test func aDealCreatedAfterTheAsOfDayIsLater() throws {
    let export = Export(record: .opportunity, words: [.status: ["won"]], integers: [.created: [april]])
    #expect(try normalize([export]).fates[0].later == 1)
  }

  @Test func oddDealsAreFlagged() throws {
    let export = Export(
      record: .opportunity, words: [.status: ["won", "won"], .account: ["Acme", ""]],
      integers: [.created: [january, Missing.integer], .closed: [january - 86_400, january]])
    let flags = try normalize([export]).fates[0].flags
    #expect(flags == [.closedBeforeCreated: 1, .missingCreated: 1, .missingAccount: 1])
  }

  @Test func accountsComeFromTheirIdAndBringTheSegment() throws {
    let accounts = Export(
      record: .account, source: "accounts",
      words: [.accountID: ["001000000000001AAA"], .name: ["Acme SA"], .segment: ["Large"]])
    let deals = Export(
      record: .opportunity, source: "deals",
      words: [.accountID: ["001000000000001", "001000000000009"], .segment: ["", "Small"]],
      integers: [.created: [january, january]])
    let result = try normalize([deals, accounts])
    #expect(try result.names(.opportunity, .account) == ["Acme SA", nil])
    #expect(try result.names(.opportunity, .segment) == ["Large", "Small"])
    #expect(result.coverage == JoinCoverage(opportunities: 2, opportunitiesJoined: 1))
  }

  @Test func otherCurrenciesAreLeftOutAndCounted() throws {
    let export = Export(
      record: .opportunity, words: [.status: ["won", "won", "won"], .currency: ["EUR", "USD", ""]],
      integers: [.created: [january, january, january], .amount: [10, 20, 30]])
    let result = try normalize([export])
    #expect(try result.integers(.opportunity, .amount) == [10, nil, 30])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test func unknownProductsAreListedAndKept() throws {
    let list = Export(record: .product, source: "list", words: [.name: ["Basic", "Premium"]])
    let deals = Export(
      record: .opportunity, source: "deals",
      words: [.product: ["BASIC ", "Premum"], .status: ["won", "won"]],
      integers: [.created: [january, january], .amount: [10, 20]])
    let result = try normalize([deals, list])
    #expect(try result.names(.opportunity, .product) == ["Basic", "Premum"])
    #expect(
      result.unmatched == [
        UnmatchedName(
          field: .product, name: "Premum", rows: 1, amount: 20, candidate: "Premium", source: "deals")
      ])
  }

  @Test func theCompanysWordsWin() throws {
    let export = Export(
      record: .opportunity, words: [.source: ["li", "web"], .status: ["won", "won"]],
      integers: [.created: [january, january]], vocabulary: [.source: ["li": "Social", "web": "Website"]])
    let result = try normalize([export], vocabulary: [.source: ["LI": "LinkedIn", "website": "Inbound"]])
    #expect(try result.names(.opportunity, .source) == ["LinkedIn", "Inbound"])
  }
}
