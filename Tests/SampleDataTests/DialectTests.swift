import SampleData
import Testing

/// Bytes of the exports against the layouts that real ones have.
@Suite struct DialectTests {
  private static let headers = [
    "people.csv":
      "name,email,salesforce_id,hubspot_id,seat_id,linkedin_url,aliases,team,manager,region,start,end",
    "outreach/invitations.csv": "sent,rep,contact,account,accepted",
    "outreach/activity-2025-06.csv": "id,time,rep,kind,direction,contact,account,campaign",
    "salesnav/activity.csv": "activityId,activityType,createdAt,seatId,memberIdentityKey",
    "salesnav/usage-2025-01.csv":
      "Name,Email,Start date,End date,Days Active,Searches Performed,Profile Views,Leads Saved,"
      + "Accounts Saved,InMails Sent,InMails Accepted,Messages Sent,SSI",
    "linkedin/zoe-lemaire/Invitations.csv":
      "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "linkedin/zoe-lemaire/messages.csv":
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
      + "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT",
    "linkedin/zoe-lemaire/Shares.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
    "linkedin/zoe-lemaire/Comments.csv": "Date,Link,Message",
    "linkedin/zoe-lemaire/Reactions.csv": "Date,Type,Link",
    "training/training.csv":
      "User - User ID,User - User Name,Training - Training Title,Training - Training Type,"
      + "Transcript - Transcript Status,Transcript - Transcript Completed Date",
    "seats/seats.csv": "rep,product,assigned,activated,last_active,monthly_cost",
    "spend/spend.csv": "date,category,description,amount,currency,tactic",
    "finance/controls.csv": "kpi,start,end,value,currency,team,stated_by",
    "survey/survey.csv": "date,team,why,how,common_goal,means,trained",
    "salesforce/Opportunity.csv":
      #""Id","IsDeleted","AccountId","Name","StageName","Amount","Probability","CloseDate","Type","LeadSource","#
      + #""IsClosed","IsWon","ForecastCategory","ForecastCategoryName","CurrencyIsoCode","CampaignId","OwnerId","#
      + #""CreatedDate","LastStageChangeDate","ContactId","Segment__c","Loss_Reason__c","Competitor__c""#,
    "salesforce/OpportunityHistory.csv":
      #""Id","OpportunityId","CreatedById","CreatedDate","StageName","Amount","CloseDate","Probability","#
      + #""FromForecastCategory","ForecastCategory","FromOpportunityStageName","CurrencyIsoCode","#
      + #""ValidThroughDate","IsDeleted","PrevAmount","PrevCloseDate""#,
    "salesforce/User.csv":
      #""Id","Username","FirstName","LastName","Email","IsActive","UserRoleId","ManagerId","LocaleSidKey""#,
    "salesforce/Account.csv": #""Id","IsDeleted","Name","Industry","OwnerId","CreatedDate","Segment__c""#,
    "salesforce/Contact.csv":
      #""Id","IsDeleted","AccountId","LastName","FirstName","Email","OwnerId","CreatedDate","LinkedIn_Profile__c""#,
    "hubspot/hubspot-crm-exports-all-deals-2026-03-31.csv":
      #""Record ID","Deal Name","Deal Stage","Pipeline","Amount","Close Date","Create Date","Deal owner","#
      + #""Date entered ""Contract Sent (Sales Pipeline)""","Associated Contact IDs","#
      + #""Associated Company (Primary)","Associated Company IDs (Primary)","Segment","Original Traffic Source""#,
  ]

  @Test(arguments: headers.keys.sorted())
  func headerLine(path: String) throws {
    let first = try SampleFixture.contents().text(path).split(separator: "\n").first.map(String.init)
    #expect(first == Self.headers[path])
  }

  @Test func noByteOrderMarkNoCarriageReturnOneFinalNewline() throws {
    for (path, bytes) in try SampleFixture.contents().files {
      #expect(bytes.first != 0xEF, "\(path)")
      #expect(!bytes.contains(0x0D), "\(path)")
      #expect(bytes.last == 0x0A || path.hasSuffix("/Connections.csv"), "\(path)")
      #expect(bytes.suffix(2) != [0x0A, 0x0A], "\(path)")
    }
  }

  @Test func salesforceIsWindows1252AndQuoted() throws {
    let bytes = try SampleFixture.contents().bytes("salesforce/Opportunity.csv")
    #expect(bytes.contains(0xE9))
    #expect(!bytes.contains { (0x80...0x9F).contains($0) })
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    for line in bytes.split(separator: 0x0A) {
      #expect(line.first == 0x22 && line.last == 0x22)
    }
    let rows = try SampleFixture.contents().reader("salesforce/Opportunity.csv").rows
    #expect(rows.allSatisfy { ["0", "1"].contains($0["IsWon"]) && $0["CampaignId"] == SalesforceID.empty })
    #expect(rows.allSatisfy { $0["CloseDate"]?.hasSuffix(" 00:00:00") == true })
  }

  @Test func everythingElseIsUTF8() throws {
    for (path, bytes) in try SampleFixture.contents().files where !path.hasPrefix("salesforce/") {
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(path)")
    }
  }

  @Test func connectionsHaveANoteAndNoFinalNewline() throws {
    let text = try SampleFixture.contents().text("linkedin/zoe-lemaire/Connections.csv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Notes:")
    #expect(lines[1].hasPrefix("\"When exporting your connection data") && lines[1].hasSuffix("\""))
    #expect(lines[2].isEmpty)
    #expect(lines[3] == "First Name,Last Name,URL,Email Address,Company,Position,Connected On")
    #expect(lines.last?.isEmpty == false)
    #expect(lines.count { $0.hasPrefix(",,,,,,") } == 3)
  }

  @Test func sharesWriteLineEndsAsQuotedArtefacts() throws {
    let text = try SampleFixture.contents().text("linkedin/zoe-lemaire/Shares.csv")
    #expect(
      text.contains(
        "\"Trois leçons d'un deal perdu.\"\"\n\"\"\"\"\n\"\"1) Le \"\"champion\"\" part\"\"\n\"\"2)"))
  }

  @Test func commentsEscapeByBackslash() throws {
    let text = try SampleFixture.contents().text("linkedin/zoe-lemaire/Comments.csv")
    #expect(text.contains(#","Je dirais \"oui, mais\" à ça, non?""# + "\n"))
    #expect(text.contains(",Merci\n\nsuite sans guillemets\n"))
    #expect(text.contains(",\"Ligne 1, avec virgule\nLigne 2\"\n"))
  }
}
