import TerrainModel

/// The smaller files of a personal LinkedIn archive: whom and what its owner follows, endorses, searches and learns.
enum GoldenLinkedInHabits {
  static let all: [GoldenExport] = [
    GoldenExport(
      format: "linkedin-company-follows", file: "Company Follows.csv", endsWithLineEnd: false,
      text: """
        Organization,Followed On
        Contoso,Tue Mar 03 10:11:12 UTC 2026
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .account: "Contoso", .kind: "follow"]]),
    GoldenExport(
      format: "linkedin-member-follows", file: "Member_Follows.csv", lineEnd: "\r\n",
      text: """
        Date,Status,FullName
        2026-03-03 10:11:12,Active,Inès Okafor
        2026-03-04 10:11:12,Inactive,Jo Smith
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .contactName: "ines okafor", .kind: "follow"]], ignored: 1),
    GoldenExport(
      format: "linkedin-hashtag-follows", file: "Hashtag_Follows.csv", lineEnd: "\r\n",
      text: """
        HashTag,CreatedTime,LastModifiedTime,State
        #metering,2026-03-03 10:11:12,2026-03-03 10:11:12,Active
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .kind: "follow", .direction: "outgoing"]]),
    GoldenExport(
      format: "linkedin-endorsements-received", file: "Endorsement_Received_Info.csv",
      text: """
        Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status
        2026/03/03 10:11:12 UTC,Negotiation,Inès,Okafor,www.linkedin.com/in/ines-okafor,ACCEPTED
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .contact: "ines-okafor", .direction: "incoming"]]),
    GoldenExport(
      format: "linkedin-endorsements-received", file: "Endorsement Received Info.csv", encoding: .utf16,
      text: """
        "Endorsement Date"\t"Skill Name"\t"Endorser First Name"\t"Endorser Last Name"\t"Endorser Public Url"\t\
        "Endorsement Status"
        "2018/03/03 10:11:12 UTC"\t"Négociation"\t"Inès"\t"Okafor"\t"www.linkedin.com/in/ines-okafor"\t"ACCEPTED"
        """,
      rows: [[.time: "2018-03-03T10:11:12Z", .contact: "ines-okafor", .contactName: "ines okafor"]]),
    GoldenExport(
      format: "linkedin-endorsements-given", file: "Endorsement_Given_Info.csv",
      text: """
        Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status
        2026/03/03 10:11:12 UTC,Negotiation,Jo,Smith,www.linkedin.com/in/jo-smith,ACCEPTED
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .contact: "jo-smith", .direction: "outgoing"]]),
    GoldenExport(
      format: "linkedin-searches", file: "SearchQueries.csv",
      text: """
        Time,Search Query
        2026/03/03 10:11:12 UTC,"metering, inline"
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .kind: "search"]]),
    GoldenExport(
      format: "linkedin-searches", file: "Search Queries.csv", encoding: .utf16,
      text: """
        "Time"\t"Search Query"
        "2018/11/02 10:22:33 UTC"\t"compteurs"
        """,
      rows: [[.time: "2018-11-02T10:22:33Z", .kind: "search"]]),
    GoldenExport(
      format: "linkedin-notes", file: "Notes.csv",
      text: """
        Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On
        Inès,Okafor,https://www.linkedin.com/in/ines-okafor,"Met at the fair, call back",2026-03-03 10:11:12 UTC,
        """,
      rows: [[.time: "2026-03-03T10:11:12Z", .contact: "ines-okafor", .kind: "note"]]),
    GoldenExport(
      format: "linkedin-learning-archive", file: "Learning.csv",
      text: """
        Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),\
        Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),
        Social Selling,"<p>One</p>\r
        two",COURSE,2026-03-03 10:11 UTC,2026-03-04 08:00 UTC,false,N/A,
        Negotiation,N/A,VIDEO,2026-03-05 10:11 UTC,N/A,false,N/A,
        """,
      rows: [
        [
          .time: "2026-03-04T08:00:00Z", .name: "Social Selling", .kind: "COURSE", .status: "completed",
        ]
      ], ignored: 1),
  ]
}
