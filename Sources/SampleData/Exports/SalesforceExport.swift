/// `salesforce/*.csv` in the dialect of the data export service: everything quoted, Windows-1252, LF,
/// `0` and `1`, zoneless UTC times, `000000000000000AAA` for a lookup that points nowhere.
struct SalesforceExport {
  let company: SampleCompany
  static let unknownOwner = SalesforceID.make(prefix: "005", serial: 999_983)

  static let opportunityHeader = [
    "Id", "IsDeleted", "AccountId", "Name", "StageName", "Amount", "Probability", "CloseDate", "Type",
    "LeadSource", "IsClosed", "IsWon", "ForecastCategory", "ForecastCategoryName", "CurrencyIsoCode",
    "CampaignId", "OwnerId", "CreatedDate", "LastStageChangeDate", "ContactId", "Segment__c",
    "Loss_Reason__c", "Competitor__c",
  ]
  static let accountHeader = ["Id", "IsDeleted", "Name", "Industry", "OwnerId", "CreatedDate", "Segment__c"]
  static let contactHeader = [
    "Id", "IsDeleted", "AccountId", "LastName", "FirstName", "Email", "OwnerId", "CreatedDate",
    "LinkedIn_Profile__c",
  ]
  static let userHeader = [
    "Id", "Username", "FirstName", "LastName", "Email", "IsActive", "UserRoleId", "ManagerId", "LocaleSidKey",
  ]

  /// Opportunity, OpportunityHistory, Account, Contact and User.
  func files() -> [SampleFile] {
    [
      opportunities(), SalesforceHistory(company: company).file(), accounts(), contacts(), users(),
    ]
  }

  static func table() -> DelimitedText { DelimitedText(quoting: .always, encoding: .windows1252) }

  private var end: Int64 { company.parameters.end }

  private func opportunities() -> SampleFile {
    var text = Self.table()
    var truth = FileTruth()
    text.row(Self.opportunityHeader)
    for deal in company.deals where !deal.inHubSpot {
      text.row(opportunity(deal))
      truth.rows += 1
      truth.kinds[deal.outcome.rawValue, default: 0] += 1
      if deal.rep == nil { truth.dirt["unknown_owner", default: 0] += 1 }
      if deal.blankAccount { truth.dirt["blank_account", default: 0] += 1 }
      if deal.closesBeforeCreation { truth.dirt["closes_before_creation", default: 0] += 1 }
      if deal.misspeltProduct { truth.dirt["misspelt_product", default: 0] += 1 }
    }
    return SampleFile(path: "salesforce/Opportunity.csv", bytes: text.bytes, truth: truth)
  }

  private func opportunity(_ deal: SampleDeal) -> [String] {
    let account = company.accounts[deal.account]
    let words = DealWords(deal: deal)
    let stage = words.stage(at: end)
    let forecast = DealWords.forecast(stage)
    let changed: String
    if deal.outcome != .open {
      changed = deal.closing.spaced
    } else {
      changed =
        stage.rawValue >= DealWords.Stage.proposal.rawValue
        ? words.moment(stage == .negotiation ? DealWords.negotiated : DealWords.proposed).spaced : ""
    }
    return [
      deal.salesforceID, "0", deal.blankAccount ? SalesforceID.empty : account.salesforceID,
      "\(account.name) - \(Self.product(of: deal))", DealWords.salesforceStage(stage),
      DealWords.amount(deal.amount), DealWords.probability(stage),
      "\(words.closeDate(lastDay: company.parameters.lastDay).iso) 00:00:00", deal.type,
      deal.leadSource?.rawValue ?? "", deal.outcome == .open ? "0" : "1", deal.outcome == .won ? "1" : "0",
      forecast.category, forecast.name, "EUR", SalesforceID.empty,
      deal.rep.map { company.reps[$0].salesforceID } ?? Self.unknownOwner, deal.created.spaced, changed,
      deal.namesContact ? account.contacts[0].salesforceID : SalesforceID.empty, deal.segment.rawValue,
      deal.lossReason, deal.competitor,
    ]
  }

  private static func product(of deal: SampleDeal) -> String {
    deal.misspeltProduct ? PlainSpelling.misspelt(deal.product) : deal.product
  }

  private func accounts() -> SampleFile {
    var text = Self.table()
    var truth = FileTruth()
    text.row(Self.accountHeader)
    for account in company.accounts where !company.reps[account.rep].salesforceID.isEmpty {
      text.row([
        account.salesforceID, "0", account.name, account.industry, company.reps[account.rep].salesforceID,
        account.created.spaced, account.segment.rawValue,
      ])
      truth.rows += 1
      truth.kinds[account.segment.rawValue, default: 0] += 1
    }
    return SampleFile(path: "salesforce/Account.csv", bytes: text.bytes, truth: truth)
  }

  private func contacts() -> SampleFile {
    var text = Self.table()
    var truth = FileTruth()
    text.row(Self.contactHeader)
    for account in company.accounts where !company.reps[account.rep].salesforceID.isEmpty {
      for contact in account.contacts {
        text.row([
          contact.salesforceID, "0", account.salesforceID, contact.last, contact.first, contact.email,
          company.reps[account.rep].salesforceID, Instant(account.created.seconds + 3_600).spaced,
          contact.profileURL,
        ])
        truth.rows += 1
      }
    }
    return SampleFile(path: "salesforce/Contact.csv", bytes: text.bytes, truth: truth)
  }

  /// Reps, and the owner whom the people file does not know.
  private func users() -> SampleFile {
    var text = Self.table()
    var truth = FileTruth()
    text.row(Self.userHeader)
    for rep in company.reps where !rep.salesforceID.isEmpty {
      text.row([
        rep.salesforceID, rep.email, rep.first, rep.last, rep.email, rep.end == nil ? "1" : "0",
        SalesforceID.empty, SalesforceID.empty, "fr_FR",
      ])
      truth.rows += 1
    }
    let mail = "integration@\(PeopleSimulation.domain)"
    text.row([
      Self.unknownOwner, mail, "Reprise", "Historique", mail, "0", SalesforceID.empty, SalesforceID.empty,
      "fr_FR",
    ])
    truth.rows += 1
    truth.dirt["unknown_owner"] = 1
    return SampleFile(path: "salesforce/User.csv", bytes: text.bytes, truth: truth)
  }
}
