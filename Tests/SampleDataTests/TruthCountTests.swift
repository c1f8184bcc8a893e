import SampleData
import Testing

/// The counts of the truth against the files themselves.
@Suite struct TruthCountTests {
  @Test func everyPlainFileHoldsItsRows() throws {
    let contents = try SampleFixture.contents()
    for (path, truth) in contents.truth.files {
      #expect(contents.bytes(path).count == truth.bytes, "\(path)")
      guard !path.hasPrefix("linkedin/") else { continue }
      let reader = contents.reader(path)
      #expect(reader.rows.count == truth.rows, "\(path)")
      #expect(reader.broken == truth.dirt["unclosed_quote"] ?? 0, "\(path)")
      #expect(reader.ragged == (truth.dirt["too_short"] ?? 0) + (truth.dirt["too_long"] ?? 0), "\(path)")
    }
    #expect(contents.truth.files.count + 1 == contents.files.count)
  }

  @Test(arguments: ["zoe-lemaire", "noel-odowd", "maria-ibanez", "matteo-riccardi"])
  func archivesHoldTheirRows(rep: String) throws {
    let contents = try SampleFixture.contents()
    func truth(_ name: String) throws -> FileTruth {
      try #require(contents.truth.files["linkedin/\(rep)/\(name)"])
    }
    func text(_ name: String) -> String { contents.text("linkedin/\(rep)/\(name)") }
    for name in ["Invitations.csv", "messages.csv", "Shares.csv", "Reactions.csv"] {
      #expect(DelimitedReader(text(name)).rows.count == (try truth(name)).rows)
    }
    let connections = text("Connections.csv").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(connections.count - 4 == (try truth("Connections.csv")).rows)
    let stamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,http/
    let comments = text("Comments.csv").split(separator: "\n").count { $0.contains(stamp) }
    #expect(comments == (try truth("Comments.csv")).rows)
    #expect(comments > 0)
  }

  @Test func dealsAndDirtStandInTheFiles() throws {
    let contents = try SampleFixture.contents()
    let rows = contents.reader("salesforce/Opportunity.csv").rows
    let owners = Set(contents.reader("people.csv").rows.compactMap { $0["salesforce_id"] })
    let side = contents.truth.deals.salesforce
    #expect(rows.count { $0["IsWon"] == "1" } == side.won)
    #expect(rows.count { $0["IsClosed"] == "0" } == side.open)
    let money = rows.filter { $0["IsWon"] == "1" }.compactMap { Double($0["Amount"] ?? "") }.reduce(0, +)
    #expect(abs(money - side.wonAmount) < 0.01)
    let dirt = contents.truth.files["salesforce/Opportunity.csv"]?.dirt ?? [:]
    #expect(rows.count { !owners.contains($0["OwnerId"] ?? "") } == dirt["unknown_owner"])
    #expect(rows.count { $0["AccountId"] == SalesforceID.empty } == dirt["blank_account"])
    #expect(rows.count { ($0["CloseDate"] ?? "") < ($0["CreatedDate"] ?? "").prefix(10) } == 3)
    #expect(dirt["closes_before_creation"] == 3)
  }

  @Test func historyIsInOrderAndEndsWhereTheDealStands() throws {
    let contents = try SampleFixture.contents()
    let deals = Dictionary(
      uniqueKeysWithValues: contents.reader("salesforce/Opportunity.csv").rows.map { ($0["Id"] ?? "", $0) })
    var last: [String: [String: String]] = [:]
    for row in contents.reader("salesforce/OpportunityHistory.csv").rows {
      let deal = try #require(row["OpportunityId"])
      #expect(deals[deal] != nil)
      if let before = last[deal] {
        #expect((before["CreatedDate"] ?? "") < (row["CreatedDate"] ?? ""))
        #expect(before["StageName"] == row["FromOpportunityStageName"])
      } else {
        #expect(row["CreatedDate"] == deals[deal]?["CreatedDate"])
      }
      last[deal] = row
    }
    #expect(last.count == deals.count)
    for (id, deal) in deals where deal["IsClosed"] == "1" {
      #expect(last[id]?["StageName"] == deal["StageName"])
      #expect(last[id]?["CreatedDate"] == deal["LastStageChangeDate"])
    }
  }

  @Test func monthlyFilesOverlapByIdenticalRows() throws {
    let contents = try SampleFixture.contents()
    var seen: [String: [String: String]] = [:]
    var repeated = 0
    for path in contents.files.keys.filter({ $0.hasPrefix("outreach/activity-") }).sorted() {
      for row in contents.reader(path).rows {
        let id = try #require(row["id"])
        if let earlier = seen[id] {
          #expect(earlier == row)
          repeated += 1
        }
        seen[id] = row
      }
    }
    #expect(repeated == contents.truth.dirt["duplicate"])
    #expect(repeated > 20)
  }

  @Test func volunteersAreInTheirArchivesOnly() throws {
    let contents = try SampleFixture.contents()
    let volunteers = Set(contents.truth.people.volunteers)
    #expect(volunteers.count == 4)
    let invitations = contents.reader("outreach/invitations.csv").rows
    #expect(!invitations.contains { volunteers.contains($0["rep"] ?? "") })
    let archived: Set<String> = ["message", "comment", "reaction", "post"]
    for path in contents.files.keys where path.hasPrefix("outreach/activity-") {
      let rows = contents.reader(path).rows.filter { volunteers.contains($0["rep"] ?? "") }
      #expect(!rows.contains { archived.contains($0["kind"] ?? "") })
    }
  }

  @Test func namesIdentifyPeople() throws {
    let contents = try SampleFixture.contents()
    var owner: [String: String] = [:]
    for row in contents.reader("people.csv").rows {
      let email = try #require(row["email"])
      let aliases = (row["aliases"] ?? "").split(separator: ";").map(String.init)
      for name in [row["name"] ?? ""] + aliases {
        #expect(owner[name] == nil || owner[name] == email, "\(name)")
        owner[name] = email
      }
    }
    let pair = contents.truth.people.collidingSalesforceIds
    #expect(pair.count == 2 && pair[0] != pair[1])
    #expect(
      pair.map { $0.prefix(15).lowercased() }
        == [String](repeating: pair[0].prefix(15).lowercased(), count: 2))
  }

  @Test func nothingIsLaterThanTheLastDay() throws {
    let contents = try SampleFixture.contents()
    let end = contents.company.parameters.end
    #expect(contents.company.activities.allSatisfy { $0.time.seconds < end })
    #expect(contents.company.invitations.allSatisfy { ($0.accepted?.seconds ?? 0) < end })
    #expect(contents.company.navigatorEvents.allSatisfy { $0.time.seconds < end })
    #expect(contents.company.deals.allSatisfy { ($0.outcome == .open) == ($0.closing.seconds >= end) })
    for path in contents.files.keys where path.hasPrefix("outreach/activity-") {
      #expect(contents.reader(path).rows.allSatisfy { ($0["time"] ?? "") < "2026-04-01" })
    }
  }

  @Test func truthSurvivesItsFile() throws {
    let contents = try SampleFixture.contents()
    #expect(try Truth.decode(contents.bytes("TRUTH.json")) == contents.truth)
  }
}
