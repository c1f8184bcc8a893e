import TerrainModel

/// Objects of Salesforce, as the data export service, Data Loader and the API write them.
enum GoldenSalesforce {
  static let all: [GoldenExport] = deals + work + people

  private static let deals: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-opportunity", file: "Opportunity.csv", encoding: .windows1252,
      text: """
        "Id","IsDeleted","AccountId","Name","StageName","Amount","CloseDate","LeadSource","IsClosed","IsWon",\
        "CurrencyIsoCode","CampaignId","OwnerId","CreatedDate","LastStageChangeDate"
        "0065g00000Q04XyAAJ","0","0015g00000AccAaAAJ","Société 5 – ""Lot 4"", phase; 1","Closed Won","9999.999",\
        "2026-02-05 00:00:00","LinkedIn","1","1","EUR","000000000000000AAA","0055g00000AbCdEAAV","2026-01-09 23:30:15",""
        "0065g00000Q05XyAAJ","1","000000000000000AAA","Gone","Prospecting","","2026-02-05 00:00:00","","0","0","000",\
        "000000000000000AAA","0055g00000AbCdEAAV","2026-01-09 23:30:15",""
        """,
      rows: [
        [
          .identifier: "0065g00000Q04Xy", .accountID: "0015g00000AccAaAAJ", .amount: "9999.999",
          .closed: "2026-02-05", .created: "2026-01-09T23:30:15Z", .stage: "Closed Won", .status: "won",
          .source: "LinkedIn", .isWon: "true", .campaign: "", .currency: "EUR", .rep: "0055g00000AbCdEAAV",
        ]
      ], ignored: 1),
    GoldenExport(
      format: "salesforce-opportunity", file: "Opportunity.csv",
      text: """
        "ID","NAME","STAGENAME","AMOUNT","CLOSEDATE","ISCLOSED","ISWON","OWNERID","CREATEDDATE","LEADSOURCE"
        "0065g00000Q03XyAAJ","Société 4","Negotiation/Review","30.0","2026-02-04","false","false",\
        "0055g00000AbCdEAAV","2025-12-16T16:17:02.000Z","LinkedIn"
        "0065g00000Q04XyAAJ","Société 5","Closed Lost","","2026-02-04","true","false","0055g00000AbCdEAAV",\
        "2022-07-27T17:40:52.000+0000",""
        """,
      rows: [
        [.amount: "30", .created: "2025-12-16T16:17:02Z", .closed: "2026-02-04", .status: "open"],
        [.amount: "", .created: "2022-07-27T17:40:52Z", .status: "lost", .source: ""],
      ]),
    GoldenExport(
      format: "salesforce-opportunity-history", file: "OpportunityHistory.csv", encoding: .windows1252,
      text: """
        "Id","OpportunityId","CreatedById","CreatedDate","StageName","Amount","CloseDate","Probability",\
        "FromForecastCategory","ForecastCategory","FromOpportunityStageName","CurrencyIsoCode","ValidThroughDate","IsDeleted"
        "0085g00003n00aZAAS","0065g00000Q00XyAAJ","0055g00000AbCdEAAV","2026-01-05 23:30:15","Prospecting","",\
        "2026-03-01 00:00:00","10","","Pipeline","","EUR","","0"
        """,
      rows: [
        [
          .opportunity: "0065g00000Q00Xy", .time: "2026-01-05T23:30:15Z", .stage: "Prospecting", .amount: "",
          .rep: "0055g00000AbCdEAAV",
        ]
      ]),
  ]

  private static let work: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-task", file: "Task.csv", encoding: .windows1252,
      text: """
        "Id","WhoId","WhatId","WhoCount","Subject","ActivityDate","Status","Priority","OwnerId","Description",\
        "CurrencyIsoCode","Type","IsDeleted","AccountId","IsClosed","CreatedDate","ActivityOriginType","CallType"
        "00T5g00000AaaaaEAB","0035g00000AbCdEAAV","000000000000000AAA","1","Relance LinkedIn","2026-02-05 00:00:00",\
        "Completed","Normal","0055g00000AbCdEAAV","Une
        ligne","EUR","","0","0015g00000AccAaAAJ","1","2026-02-05 09:00:00","2",""
        "00T5g00000AaaabEAB","000000000000000AAA","000000000000000AAA","0","Appel","2026-02-06 00:00:00","Completed",\
        "Normal","0055g00000AbCdEAAV","","EUR","Call","0","000000000000000AAA","1","2026-02-05 09:00:00","5","Inbound"
        "00T5g00000AaaacEAB","000000000000000AAA","000000000000000AAA","0","Plus tard","2026-02-07 00:00:00","Not Started",\
        "Normal","0055g00000AbCdEAAV","","EUR","","0","000000000000000AAA","0","2026-02-05 09:00:00","6",""
        """,
      rows: [
        [
          .identifier: "00T5g00000Aaaaa", .time: "2026-02-05", .kind: "task", .direction: "outgoing",
          .contact: "0035g00000AbCdE", .accountID: "0015g00000AccAaAAJ",
        ],
        [.time: "2026-02-06", .kind: "call", .direction: "incoming", .contact: "", .accountID: ""],
      ], ignored: 1),
    GoldenExport(
      format: "salesforce-task", file: "Task.csv",
      text: """
        "Id","AccountId","ActivityDate","IsClosed","IsDeleted","OwnerId","Status","Subject","TaskSubtype","Type","WhatId",\
        "WhoId"
        "00T5g00000AaaaaEAB","","2026-02-05","true","false","0055g00000AbCdEAAV","Completed","Mail","Email","","",""
        """,
      rows: [[.time: "2026-02-05", .kind: "email", .rep: "0055g00000AbCdEAAV"]]),
    GoldenExport(
      format: "salesforce-event", file: "Event.csv",
      text: """
        "Id","WhoId","WhatId","Subject","Location","IsAllDayEvent","ActivityDateTime","ActivityDate","DurationInMinutes",\
        "OwnerId","Type","IsDeleted"
        "00U5g00000AaaaaEAB","0035g00000AbCdEAAV","","Démo","Lyon","false","2026-02-05T09:30:00.000+0000","2026-02-05","60",\
        "0055g00000AbCdEAAV","","false"
        """,
      rows: [
        [.time: "2026-02-05T09:30:00Z", .kind: "meeting", .contact: "0035g00000AbCdE"]
      ]),
    GoldenExport(
      format: "salesforce-campaign-member", file: "CampaignMember.csv", encoding: .windows1252,
      text: """
        "Id","IsDeleted","CampaignId","LeadId","ContactId","Status","HasResponded","IsPrimary","CreatedDate","CreatedById",\
        "FirstRespondedDate","CurrencyIsoCode"
        "00v5g00000AaaaaEAB","0","7015g00000AaaaaEAB","00Q5g00000AaaaaEAB","000000000000000AAA","Répondu","1","0",\
        "2026-02-01 08:00:00","0055g00000AbCdEAAV","2026-02-05 00:00:00","EUR"
        "00v5g00000AaaabEAB","0","7015g00000AaaaaEAB","00Q5g00000AaaabEAB","000000000000000AAA","Envoyé","0","0",\
        "2026-02-01 08:00:00","0055g00000AbCdEAAV","","EUR"
        """,
      rows: [
        [
          .time: "2026-02-05", .campaign: "7015g00000AaaaaEAB", .contact: "",
          .contactAlias: "00Q5g00000Aaaaa", .direction: "incoming",
        ]
      ], ignored: 1),
  ]

  private static let people: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-user", file: "User.csv", encoding: .windows1252,
      text: """
        "Id","Username","FirstName","LastName","Email","IsActive","UserRoleId","ManagerId","LocaleSidKey"
        "0055g00000AbCdEAAV","zoe@acme.example","Zoé","Lemaire","zoe@acme.example","1","000000000000000AAA",\
        "000000000000000AAA","fr_FR"
        """,
      rows: [[.externalID: "0055g00000AbCdEAAV", .name: "Zoé Lemaire", .email: "zoe@acme.example"]]),
    GoldenExport(
      format: "salesforce-account", file: "Account.csv", encoding: .windows1252,
      text: """
        "Id","IsDeleted","Name","Type","ParentId","BillingCountry","Industry","OwnerId","CreatedDate"
        "0015g00000AccAaAAJ","0","Société Générique","Customer","000000000000000AAA","France","Énergie",\
        "0055g00000AbCdEAAV","2026-01-05 23:30:15"
        """,
      rows: [
        [
          .accountID: "0015g00000AccAaAAJ", .name: "Société Générique", .segment: "Énergie",
          .region: "France", .rep: "0055g00000AbCdEAAV",
        ]
      ]),
    GoldenExport(
      format: "salesforce-contact", file: "Contact.csv",
      text: """
        "Id","IsDeleted","AccountId","LastName","FirstName","Email","OwnerId","CreatedDate"
        "0035g00000AbCdEAAV","false","0015g00000AccAaAAJ","Okafor","Inès","ines@example.org","0055g00000AbCdEAAV",\
        "2026-01-05T23:30:15.000Z"
        """,
      rows: [
        [
          .contactAlias: "0035g00000AbCdE", .accountID: "0015g00000AccAaAAJ",
          .created: "2026-01-05T23:30:15Z",
        ]
      ]),
    GoldenExport(
      format: "salesforce-lead", file: "Lead.csv", encoding: .windows1252,
      text: """
        "Id","IsDeleted","LastName","FirstName","Name","Company","Email","LeadSource","Status","Industry","OwnerId",\
        "IsConverted","ConvertedDate","ConvertedAccountId","ConvertedContactId","ConvertedOpportunityId","CreatedDate"
        "00Q5g00000AaaaaEAB","0","Okafor","Inès","Inès Okafor","Énergies du Nord","ines@example.org","LinkedIn","Converted","",\
        "0055g00000AbCdEAAV","1","2026-02-01 00:00:00","0015g00000AccAaAAJ","0035g00000AbCdEAAV","000000000000000AAA",\
        "2026-01-05 23:30:15"
        """,
      rows: [
        [
          .contact: "0035g00000AbCdE", .contactAlias: "00Q5g00000Aaaaa", .account: "Énergies du Nord",
          .source: "LinkedIn", .created: "2026-01-05T23:30:15Z",
        ]
      ], twins: ["salesforce-account"]),
  ]
}
