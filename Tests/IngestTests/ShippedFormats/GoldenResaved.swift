import TerrainModel

/// Exports that a person opened in a spreadsheet and saved: French (semicolon, decimal comma, day first, VRAI and FAUX,
/// Windows-1252, CRLF), American (month first) and British (day first).
enum GoldenResaved {
  static let all: [GoldenExport] = [
    GoldenExport(
      format: "hubspot-deals-en", file: "hubspot-crm-exports-all-deals-2026-03-31.csv",
      encoding: .windows1252,
      lineEnd: "\r\n",
      text: """
        Record ID;Deal Name;Deal Stage;Pipeline;Amount;Close Date;Create Date;Deal owner;Associated Company (Primary)
        14316276250;Société 5 – Lot 4, phase 1;Closed Won;Sales Pipeline;6172,5;05/02/2026 09:00;10/01/2026 00:30;Noël;C
        14316276251;Société 6;Closed Lost;Sales Pipeline;7 407,00;13/02/2026 09:00;11/01/2026 00:30;Zoé Lemaire;C
        """,
      rows: [
        [
          .identifier: "14316276250", .amount: "6172.5", .closed: "2026-02-05T09:00:00Z",
          .created: "2026-01-10T00:30:00Z", .rep: "Noël", .status: "won",
        ], [.amount: "7407", .closed: "2026-02-13T09:00:00Z", .created: "2026-01-11T00:30:00Z"],
      ]),
    GoldenExport(
      format: "hubspot-deals-en", file: "hubspot-crm-exports-all-deals-2026-03-31.csv",
      encoding: .utf8WithMark,
      lineEnd: "\r\n",
      text: """
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner
        14316276250,Deal 5,Closed Won,Sales Pipeline,6172.5,2/5/2026 9:00,1/10/2026 0:30,Noël Dupré
        """,
      rows: [[.closed: "2026-02-05T09:00:00Z", .created: "2026-01-10T00:30:00Z", .rep: "Noël Dupré"]]),
    GoldenExport(
      format: "salesforce-opportunity", file: "Opportunity.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        Id;IsDeleted;AccountId;Name;StageName;Amount;CloseDate;IsClosed;IsWon;OwnerId;CreatedDate
        0065g00000Q00XyAAJ;FAUX;0015g00000AccAaAAJ;Société 1;Closed Won;1234,5;05/02/2026 00:00;VRAI;VRAI;\
        0055g00000AbCdEAAV;10/01/2026 23:30
        0065g00000Q01XyAAJ;VRAI;0015g00000AccAaAAJ;Société 2;Closed Won;99;05/02/2026 00:00;VRAI;VRAI;\
        0055g00000AbCdEAAV;13/01/2026 23:30
        """,
      rows: [
        [
          .identifier: "0065g00000Q00Xy", .amount: "1234.5", .closed: "2026-02-05",
          .created: "2026-01-10T23:30:00Z", .status: "won",
        ]
      ], ignored: 1),
    GoldenExport(
      format: "salesforce-report-en", file: "report.csv",
      text: """
        "Opportunity Owner","Account Name","Opportunity Name","Opportunity ID","Stage","Amount","Close Date","Created Date"
        "Zoé Lemaire","Compte 1","Société 1","0065g00000Q00Xy","Closed Won","1,234.50","05/02/2026","10/01/2026"
        "Zoé Lemaire","Compte 2","Société 2","0065g00000Q01Xy","Closed Lost","99.00","06/02/2026","28/01/2026"
        """,
      rows: [
        [.closed: "2026-02-05", .created: "2026-01-10", .amount: "1234.5"],
        [.closed: "2026-02-06", .created: "2026-01-28", .status: "lost"],
      ]),
    GoldenExport(
      format: "linkedin-reactions", file: "Reactions.csv", encoding: .utf8WithMark, lineEnd: "\r\n",
      text: """
        Date,Type,Link
        3/4/2026 10:00,LIKE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000
        """,
      rows: [[.time: "2026-03-04T10:00:00Z", .kind: "reaction"]]),
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv", lineEnd: "\r\n",
      text: """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Jo,Smith,https://www.linkedin.com/in/jo-smith,,Globex,AE,46061
        """,
      rows: [[.time: "2026-02-08", .contact: "jo-smith"]]),
  ]
}
