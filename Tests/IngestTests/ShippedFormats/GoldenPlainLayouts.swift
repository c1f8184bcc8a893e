import TerrainModel

/// The program's own layouts, as a script writes them and as a French Excel saves them.
enum GoldenPlainLayouts {
  static let all: [GoldenExport] = facts + tables + resaved

  private static let facts: [GoldenExport] = [
    GoldenExport(
      format: "terrain-activity", file: "activity.csv",
      text: """
        id,time,rep,kind,direction,contact,account,campaign
        act-1,2026-03-31T09:30:00Z,zoe@boreal.example,call,outgoing,https://www.linkedin.com/in/ines-okafor,Northwind,spring
        act-2,2026-03-31T09:30:00+02:00,zoe@boreal.example,inmail,incoming,,,
        """,
      rows: [
        [
          .identifier: "act-1", .time: "2026-03-31T09:30:00Z", .rep: "zoe@boreal.example", .kind: "call",
          .direction: "outgoing", .contact: "ines-okafor", .account: "Northwind", .campaign: "spring",
        ], [.time: "2026-03-31T07:30:00Z", .kind: "inmail", .direction: "incoming", .contact: ""],
      ]),
    GoldenExport(
      format: "terrain-invitations", file: "invitations.csv",
      text: """
        sent,rep,contact,account,accepted
        2026-03-01T09:30:00Z,zoe@boreal.example,https://www.linkedin.com/in/ines-okafor,Northwind,2026-03-03T08:00:00Z
        """,
      rows: [
        [.time: "2026-03-01T09:30:00Z", .accepted: "2026-03-03T08:00:00Z", .contact: "ines-okafor"]
      ]),
    GoldenExport(
      format: "terrain-opportunities", file: "opportunities.csv",
      text: """
        id,rep,account,created,closed,amount,currency,stage,status,source,segment
        D-1,zoe@boreal.example,"Northwind, Inc.",2026-01-10,2026-02-05,6172.50,EUR,Signed,won,LinkedIn,Energy
        D-2,zoe@boreal.example,Globex,2026-01-11T08:00:00Z,2026-06-30,,EUR,Proposal,open,,
        """,
      rows: [
        [
          .identifier: "D-1", .account: "Northwind, Inc.", .amount: "6172.5", .closed: "2026-02-05",
          .status: "won", .stage: "Signed", .source: "LinkedIn", .segment: "Energy",
        ], [.created: "2026-01-11T08:00:00Z", .amount: "", .status: "open"],
      ]),
    GoldenExport(
      format: "terrain-stages", file: "stages.csv",
      text: """
        opportunity,time,stage,rep
        D-1,2026-02-05T09:30:00Z,Signed,zoe@boreal.example
        """,
      rows: [[.opportunity: "D-1", .time: "2026-02-05T09:30:00Z", .stage: "Signed"]]),
    GoldenExport(
      format: "terrain-training", file: "training.csv",
      text: """
        rep,completed,training,status,kind
        zoe@boreal.example,2025-06-30,Social Selling,completed,course
        noel@boreal.example,,Social Selling,registered,course
        """,
      rows: [
        [.time: "2025-06-30", .name: "Social Selling", .status: "completed", .kind: "course"],
        [.time: "", .status: "registered"],
      ]),
    GoldenExport(
      format: "terrain-gauges", file: "gauges.csv",
      text: """
        rep,date,score,value
        zoe@boreal.example,2026-03-31,social_selling_index,64.5
        """,
      rows: [[.time: "2026-03-31", .kind: "social_selling_index", .value: "64.5"]]),
    GoldenExport(
      format: "terrain-counts", file: "counts.csv",
      text: """
        rep,start,end,kind,count
        zoe@boreal.example,2026-03-01,2026-03-31,profile_view,12
        """,
      rows: [
        [
          .start: "2026-03-01", .end: "2026-03-31", .kind: "profile_view", .count: "12",
          .direction: "outgoing",
        ]
      ]),
    GoldenExport(
      format: "terrain-survey", file: "survey.csv",
      text: """
        date,team,why,how,common_goal,means,trained
        2026-03-31,Paris,4,3,5,2,
        """,
      rows: [
        [.time: "2026-03-31", .team: "Paris", .kind: "why", .value: "4"], [.kind: "how", .value: "3"],
        [.kind: "common_goal", .value: "5"], [.kind: "means", .value: "2"],
      ]),
    GoldenExport(
      format: "terrain-notes", file: "notes.csv",
      text: """
        date,rep,kind,topic,account,text
        2026-03-31,zoe@boreal.example,objection,price,Northwind,"Too dear, they say"
        """,
      rows: [[.time: "2026-03-31", .kind: "objection", .category: "price", .account: "Northwind"]]),
  ]

  private static let tables: [GoldenExport] = [
    GoldenExport(
      format: "terrain-people", file: "people.csv",
      text: """
        name,email,salesforce_id,hubspot_id,linkedin_url,aliases,team,manager,region,start,end
        Zoé Lemaire,zoe@boreal.example,0055g00000AbCdEAAV,77,https://www.linkedin.com/in/zoe-lemaire,Z. Lemaire;Zoe L,Paris,\
        Tomás Lefort,Nord,2024-10-01,
        """,
      rows: [
        [
          .name: "Zoé Lemaire", .externalID: "0055g00000AbCdEAAV 77", .profile: "zoe-lemaire",
          .alias: "Z. Lemaire;Zoe L", .team: "Paris", .start: "2024-10-01", .end: "",
        ]
      ]),
    GoldenExport(
      format: "terrain-accounts", file: "accounts.csv",
      text: """
        account_id,name,segment,region,rep
        A-1,"Northwind, Inc.",Energy,Nord,zoe@boreal.example
        """,
      rows: [[.accountID: "A-1", .name: "Northwind, Inc.", .segment: "Energy", .region: "Nord"]]),
    GoldenExport(
      format: "terrain-contacts", file: "contacts.csv",
      text: """
        contact,email,account
        https://www.linkedin.com/in/ines-okafor,INES@example.org,Northwind
        """,
      rows: [[.contact: "ines-okafor", .contactAlias: "ines@example.org", .account: "Northwind"]]),
    GoldenExport(
      format: "terrain-products", file: "products.csv",
      text: """
        product,category,price,currency,aliases
        Spectro S2,Spectro,15900.00,EUR,S2;Spectro-S2
        """,
      rows: [[.name: "Spectro S2", .category: "Spectro", .amount: "15900", .alias: "S2;Spectro-S2"]]),
    GoldenExport(
      format: "terrain-seats", file: "seats.csv",
      text: """
        rep,product,assigned,activated,last_active,monthly_cost
        zoe@boreal.example,Sales Navigator,2024-10-01,2024-10-02,2026-03-31,89.99
        """,
      rows: [
        [
          .product: "Sales Navigator", .start: "2024-10-01", .activated: "2024-10-02",
          .lastActive: "2026-03-31", .amount: "89.99",
        ]
      ]),
    GoldenExport(
      format: "terrain-spend", file: "spend.csv",
      text: """
        date,category,description,amount,currency,tactic
        2024-10-01,tools,"Sales Navigator, 47 seats",4229.53,EUR,social-selling
        """,
      rows: [[.time: "2024-10-01", .category: "tools", .amount: "4229.53", .tactic: "social-selling"]]),
    GoldenExport(
      format: "terrain-decisions", file: "decisions.csv",
      text: """
        id,date,decision,tactic,owner,review
        1,2026-03-31,keep,social-selling,zoe@boreal.example,2026-06-30
        """,
      rows: [
        [
          .identifier: "1", .time: "2026-03-31", .kind: "keep", .tactic: "social-selling",
          .end: "2026-06-30",
        ]
      ]),
    GoldenExport(
      format: "terrain-controls", file: "controls.csv",
      text: """
        kpi,start,end,value,currency,team,stated_by
        revenue,2026-01-01,2026-03-31,40738.50,EUR,Paris,finance
        """,
      rows: [
        [
          .name: "revenue", .start: "2026-01-01", .end: "2026-03-31", .value: "40738.5", .team: "Paris",
          .source: "finance",
        ]
      ]),
    GoldenExport(
      format: "terrain-rates", file: "rates.csv",
      text: """
        date,currency,rate
        2026-03-31,USD,1.0832
        """,
      rows: [[.time: "2026-03-31", .currency: "USD", .rate: "1.0832"]]),
    GoldenExport(
      format: "terrain-holidays", file: "holidays.csv",
      text: """
        holiday,start,end,region
        Fête nationale,2026-07-14,,
        Closure,2026-08-03,2026-08-21,Nord
        """,
      rows: [
        [.name: "Fête nationale", .start: "2026-07-14", .end: "", .region: ""],
        [.name: "Closure", .start: "2026-08-03", .end: "2026-08-21", .region: "Nord"],
      ]),
  ]

  /// As a French Excel saves them: semicolon, comma, day first, Windows-1252, CRLF.
  private static let resaved: [GoldenExport] = [
    GoldenExport(
      format: "terrain-spend", file: "spend.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        date;category;description;amount;currency;tactic
        01/10/2024;outils;Sièges;4229,53;EUR;social-selling
        13/10/2024;outils;Sièges;12 000;EUR;social-selling
        """,
      rows: [
        [.time: "2024-10-01", .amount: "4229.53"], [.time: "2024-10-13", .amount: "12000"],
      ]),
    GoldenExport(
      format: "terrain-rates", file: "rates.csv", lineEnd: "\r\n",
      text: """
        date;currency;rate
        31/03/2026;USD;1,0832
        """,
      rows: [[.time: "2026-03-31", .currency: "USD", .rate: "1.0832"]]),
    GoldenExport(
      format: "terrain-people", file: "people.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        name;email;team;start;end
        Zoé Lemaire;zoe@boreal.example;Équipe Nord;01/10/2024;
        """,
      rows: [[.name: "Zoé Lemaire", .team: "Équipe Nord", .start: "2024-10-01"]]),
  ]
}
