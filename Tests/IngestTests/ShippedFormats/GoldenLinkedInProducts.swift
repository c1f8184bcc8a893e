import TerrainModel

/// Sales Navigator, Recruiter, Learning, page and creator analytics, and Cornerstone.
enum GoldenLinkedInProducts {
  static let all: [GoldenExport] = salesNavigator + analytics + training

  private static let salesNavigator: [GoldenExport] = [
    GoldenExport(
      format: "salesnav-activity", file: "activity.csv",
      text: """
        activityId,activityType,createdAt,seatId,memberIdentityKey
        a0,SAVED_LEAD,02-01-2026 08:00:00,1000,m0
        a1,SEARCH_PERFORMED,12-31-2025 23:59:59,1001,
        """,
      rows: [
        [
          .identifier: "a0", .time: "2026-02-01T08:00:00Z", .rep: "1000", .kind: "saved_lead", .contact: "m0",
        ],
        [.time: "2025-12-31T23:59:59Z", .rep: "1001", .kind: "search", .contact: ""],
      ]),
    GoldenExport(
      format: "salesnav-outcome", file: "activity-outcome.csv",
      text: """
        activityId,activityType,createdAt
        a3,INMAIL_ACCEPTED,02-13-2026 08:03:00
        """,
      rows: [
        [.conversation: "a3", .time: "2026-02-13T08:03:00Z", .kind: "inmail", .direction: "incoming"]
      ]),
    GoldenExport(
      format: "salesnav-usage", file: "usage.csv",
      text: """
        Name,Email,Start date,End date,Days Active,Searches Performed,Profile Views,Leads Saved,InMails Sent,SSI
        Zoé Lemaire,zoe@boreal.example,3/1/2025,3/31/2025,13,5,7,2,0,64
        Noël Dupré,noel@boreal.example,3/1/2025,3/31/2025,,,,,,
        """,
      rows: [
        [
          .rep: "zoe@boreal.example", .start: "2025-03-01", .end: "2025-03-31", .kind: "search", .count: "5",
          .direction: "outgoing",
        ],
        [.kind: "profile_view", .count: "7"], [.kind: "saved_lead", .count: "2"],
        [.kind: "inmail", .count: "0"],
      ], ignored: 1, twins: ["salesnav-index"]),
    GoldenExport(
      format: "salesnav-index", file: "index.csv",
      text: """
        Name,Email,End date,SSI
        Zoé Lemaire,zoe@boreal.example,3/31/2025,64
        """,
      rows: [
        [.rep: "zoe@boreal.example", .time: "2025-03-31", .kind: "social_selling_index", .value: "64"]
      ]),
    GoldenExport(
      format: "linkedin-recruiter-usage", file: "usage.csv",
      text: """
        Seat holder name,Seat id,Profiles viewed,Projects created,Profiles saved to project,Searches saved,\
        Searches performed,InMails sent,InMails accepted,InMails declined,Start date,End date
        Zoé Lemaire,1016,12,1,3,0,5,4,2,1,3/16/2026,3/31/2026
        """,
      rows: [
        [.rep: "1016", .start: "2026-03-16", .end: "2026-03-31", .kind: "profile_view", .count: "12"],
        [.kind: "saved_lead", .count: "3"], [.kind: "search", .count: "5"],
        [.kind: "inmail", .count: "4"],
      ], twins: ["linkedin-recruiter-answers"]),
    GoldenExport(
      format: "linkedin-recruiter-answers", file: "answers.csv",
      text: """
        Seat holder name,Seat id,InMails sent,InMails accepted,InMails declined,Start date,End date
        Zoé Lemaire,1016,4,2,1,3/16/2026,3/31/2026
        """,
      rows: [
        [
          .rep: "1016", .start: "2026-03-16", .end: "2026-03-31", .kind: "inmail_accepted", .count: "2",
          .direction: "incoming",
        ],
        [.kind: "inmail_declined", .count: "1"],
      ]),
  ]

  private static let analytics: [GoldenExport] = [
    GoldenExport(
      format: "linkedin-page-content", file: "content.csv", encoding: .utf8WithMark, lineEnd: "\r\n",
      text: """
        Aggregated engagement metrics for organic and sponsored posts.,,,,,
        Date,Impressions (organic),Impressions (total),Clicks (total),Reposts (total),Engagement rate (total)
        03/13/2026,90,100,12,1,0.13
        03/14/2026,40,40,,0,0.02
        """,
      rows: [
        [.time: "2026-03-13", .kind: "page_impressions", .value: "100"],
        [.kind: "page_clicks", .value: "12"], [.kind: "page_reposts", .value: "1"],
        [.time: "2026-03-14", .kind: "page_impressions", .value: "40"],
        [.kind: "page_reposts", .value: "0"],
      ]),
    GoldenExport(
      format: "linkedin-page-content-pt", file: "conteudo.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        Data;Impressões (orgânicas);Impressões (total)
        14/03/2026;90;100
        """,
      rows: [
        [.time: "2026-03-14", .kind: "page_impressions_organic", .value: "90"],
        [.kind: "page_impressions", .value: "100"],
      ]),
    GoldenExport(
      format: "linkedin-page-posts", file: "posts.csv", lineEnd: "\r\n",
      text: """
        All posts,,,,,,
        Post title,Post link,Post type,Campaign name,Posted by,Created date,Impressions
        "Trois leçons, une fois",https://www.linkedin.com/feed/update/urn:li:activity:7434,Organic,,Zoé Lemaire,46094,90
        """,
      rows: [
        [
          .time: "2026-03-13", .rep: "Zoé Lemaire", .kind: "post",
          .post: "https://www.linkedin.com/feed/update/urn:li:activity:7434",
        ]
      ]),
    GoldenExport(
      format: "linkedin-page-post-engagement", file: "engagement.csv",
      text: """
        Post title,Post link,Posted by,Created date,Impressions,Engagement rate
        Trois leçons,https://www.linkedin.com/feed/update/urn:li:activity:7434,Zoé Lemaire,03/13/2026,90,0.0444
        """,
      rows: [
        [
          .time: "2026-03-13", .rep: "Zoé Lemaire", .kind: "post_engagement_rate", .value: "0.0444",
          .post: "https://www.linkedin.com/feed/update/urn:li:activity:7434",
        ]
      ], twins: ["linkedin-page-posts"]),
    GoldenExport(
      format: "linkedin-creator-engagement", file: "Content_2026-03-01_2026-03-31_ZoeLemaire.csv",
      text: """
        Date,Impressions,Engagements
        3/13/2026,120,14
        """,
      rows: [
        [.time: "2026-03-13", .kind: "post_impressions", .value: "120"],
        [.kind: "post_engagements", .value: "14"],
      ]),
  ]

  private static let training: [GoldenExport] = [
    GoldenExport(
      format: "linkedin-learning-summary", file: "learner-summary.csv",
      text: """
        Name,Email,Unique User ID,Days Logged In,Hours Viewed,Course Views,Course Completions,Start Day (PST/PDT),\
        End Day (PST/PDT)
        Zoé Lemaire,zoe@boreal.example,u-17,3,1:20:05,4,2,3/1/2026,3/31/2026
        """,
      rows: [
        [.rep: "zoe@boreal.example", .time: "2026-03-31", .kind: "learning_days", .value: "3"],
        [.kind: "course_views", .value: "4"], [.kind: "course_completions", .value: "2"],
      ]),
    GoldenExport(
      format: "cornerstone-training", file: "transcript.csv",
      text: """
        User - User ID,User - User Name,Training - Training Title,Training - Training Type,Transcript - Transcript Status,\
        Transcript - Transcript Completed Date
        E17,Zoé Lemaire,Social Selling,Event,Completed,6/30/2025
        E18,Noël Dupré,Social Selling,Event,In Progress,
        """,
      rows: [
        [
          .rep: "E17", .time: "2025-06-30", .name: "Social Selling", .kind: "Event", .status: "completed",
        ], [.rep: "E18", .time: "", .status: "in_progress"],
      ]),
    GoldenExport(
      format: "cornerstone-training-plain", file: "report.csv",
      text: String(repeating: "Report of transcripts,,,\n", count: 20) + """
        Employee ID,Transcript Status,Training Start Date,Transcript Completed Date
        E17,Completed,1/6/2025,30/06/2025
        E18,Withdrawn,1/6/2025,05/07/2025
        """,
      rows: [
        [.rep: "E17", .time: "2025-06-30", .status: "completed"],
        [.rep: "E18", .time: "2025-07-05", .status: "withdrawn"],
      ]),
    GoldenExport(
      format: "cornerstone-training-es", file: "expediente.csv", encoding: .utf8WithMark, lineEnd: "\r\n",
      text: """
        ID de usuario;Título de la formación;Estado del expediente;Fecha de finalización de expediente
        E17;Venta social;Completado;30/6/2025
        """,
      rows: [[.rep: "E17", .time: "2025-06-30", .name: "Venta social", .status: "completed"]]),
  ]
}
