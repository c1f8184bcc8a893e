import TerrainModel

/// Files of a personal LinkedIn archive, 2018 to 2026, as LinkedIn writes them and as Excel saves them.
enum GoldenLinkedInArchive {
  static let all = contacts + posts + GoldenLinkedInHabits.all

  private static let contacts: [GoldenExport] = [
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv", endsWithLineEnd: false,
      text: """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Inès,Okafor,https://www.linkedin.com/in/ines-okafor,,"Northwind, Inc.","Director of ""People"" Ops",08 Feb 2026
        Tomás,"Reyes, PMP",https://www.linkedin.com/in/tomas-reyes,tomas@example.org,Contoso,Ingénieur,14 Apr 2025
        ,,,,,,07 Dec 2025
        """,
      rows: [
        [
          .time: "2026-02-08", .contact: "ines-okafor", .contactAlias: "", .contactName: "ines okafor",
          .account: "Northwind, Inc.",
        ],
        [
          .time: "2025-04-14", .contact: "tomas-reyes", .contactAlias: "tomas@example.org",
          .contactName: "reyes tomas", .account: "Contoso",
        ],
      ], ignored: 1),
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv",
      text: """
        First Name,Last Name,Email Address,Company,Position,Connected On
        Li,王,li@example.org,Fabrikam,CTO,"1/3/26, 9:05 AM"
        """,
      rows: [[.time: "2026-01-03T09:05:00Z", .contactAlias: "li@example.org", .account: "Fabrikam"]]),
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv", encoding: .utf8WithMark, lineEnd: "\r\n",
      text: """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Jo,Smith,https://www.linkedin.com/in/jo-smith,,Globex,AE,30-Aug-25
        """,
      rows: [[.time: "2025-08-30", .contact: "jo-smith", .account: "Globex"]]),
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv",
      text: """
        First Name;Company;Position;Connected On
        Inès;Northwind;Directora;08-feb-26
        Tomás;Contoso;Ingeniero;14 Apr 2025
        ;;;07 Dec 2025
        """,
      rows: [[.time: "2026-02-08", .account: "Northwind"], [.time: "2025-04-14", .account: "Contoso"]],
      ignored: 1),
    GoldenExport(
      format: "linkedin-connections", file: "Connections.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        First Name;Last Name;URL;Email Address;Company;Position;Connected On
        Zoé;Lemaire;https://www.linkedin.com/in/zoe-lemaire;;Boréal;Vendeuse;08-févr-26
        Noël;Dupré;https://www.linkedin.com/in/noel-dupre;;Août & Fils;Acheteur;30-août-25
        """,
      rows: [
        [.time: "2026-02-08", .contact: "zoe-lemaire", .account: "Boréal"],
        [.time: "2025-08-30", .contact: "noel-dupre", .account: "Août & Fils"],
      ]),
    GoldenExport(
      format: "linkedin-invitations", file: "Invitations.csv",
      text: """
        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
        Zoé Lemaire,Inès Okafor,"2/7/26, 10:30 PM","Bonjour, ravie",OUTGOING,https://www.linkedin.com/in/zoe-lemaire,\
        https://www.linkedin.com/in/ines-okafor
        Jo Smith,Zoé Lemaire,"3/29/26, 11:58 PM",,INCOMING,https://www.linkedin.com/in/jo-smith,\
        https://www.linkedin.com/in/zoe-lemaire
        """,
      rows: [
        [
          .time: "2026-02-08T06:30:00Z", .direction: "outgoing", .sender: "zoe-lemaire",
          .recipient: "ines-okafor",
        ],
        [.time: "2026-03-30T06:58:00Z", .direction: "incoming", .sender: "jo-smith"],
      ]),
    GoldenExport(
      format: "linkedin-invitations", file: "Invitations.csv",
      text: """
        From,To,Sent At,Message,Direction
        Zoé Lemaire,Inès Okafor,"2/7/26, 12:05 AM",,OUTGOING
        """,
      rows: [[.time: "2026-02-07T08:05:00Z", .direction: "outgoing", .contactName: "ines okafor"]]),
    GoldenExport(
      format: "linkedin-contacts", file: "Contacts.csv",
      text: """
        Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,\
        FullName,Birthday,Location,BookmarkedAt,Profiles
        MOBILE_CONTACTS,Inès,Okafor,Northwind,,INES@example.org,,"2/8/26, 9:05 AM",,,,Inès Okafor,,,,
        """,
      rows: [[.contactAlias: "ines@example.org", .contactName: "ines okafor", .account: "Northwind"]]),
    GoldenExport(
      format: "linkedin-profile", file: "Profile.csv",
      text: """
        First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,\
        Twitter Handles,Websites,Instant Messengers
        Zoé,Lemaire,,,,Vendeuse,"Deux
        lignes",Software,,Paris,,,
        """,
      rows: [[.name: "Zoé Lemaire"]]),
  ]

  private static let posts: [GoldenExport] = [
    GoldenExport(
      format: "linkedin-messages", file: "messages.csv",
      text: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,\
        ATTACHMENTS,IS MESSAGE DRAFT
        2-abc==,,Zoé Lemaire,https://www.linkedin.com/in/zoe-lemaire,Inès Okafor,https://www.linkedin.com/in/ines-okafor,\
        2026-02-08 06:41:00 UTC,,"Bonjour Inès, ravie",INBOX,,No
        2-def==,,LinkedIn Member,,Zoé Lemaire,https://www.linkedin.com/in/zoe-lemaire,2026-01-11 10:00:00 UTC,Offre,\
        "<p class=""spin"">Hi</p>",SPAM,,No
        2-ghi==,,Zoé Lemaire,https://www.linkedin.com/in/zoe-lemaire,,,2026-01-12 10:00:00 UTC,,brouillon,INBOX,,Yes
        """,
      rows: [
        [
          .time: "2026-02-08T06:41:00Z", .kind: "message", .sender: "zoe-lemaire", .recipient: "ines-okafor",
          .conversation: "2-abc==", .folder: "INBOX",
        ]
      ], ignored: 2),
    GoldenExport(
      format: "linkedin-messages", file: "messages.csv",
      text: """
        "CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT",\
        "CONTENT","FOLDER","ATTACHMENTS"
        "2-abc==","","Inès Okafor","https://www.linkedin.com/in/ines-okafor","Zoé Lemaire",\
        "https://www.linkedin.com/in/zoe-lemaire,https://www.linkedin.com/in/tomas-reyes","2026-02-08 07:02:11 UTC","","Merci !
        On se parle ""jeudi"" ?","INBOX",""
        """,
      rows: [[.time: "2026-02-08T07:02:11Z", .sender: "ines-okafor", .recipient: "zoe-lemaire"]]),
    GoldenExport(
      format: "linkedin-messages", file: "messages.csv",
      text: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
        2-abc==,,Inès Okafor,https://www.linkedin.com/in/ines-okafor,Zoé Lemaire,2021-02-08 07:02:11 UTC,,Merci,ARCHIVE
        """,
      rows: [[.time: "2021-02-08T07:02:11Z", .contactName: "lemaire zoe", .folder: "ARCHIVE"]]),
    GoldenExport(
      format: "linkedin-messages-2018", file: "Messages.csv",
      text: """
        From,To,Date,Subject,Content,Direction,Folder
        Zoé Lemaire,Inès Okafor,"1/8/18, 9:05 AM",,"Bonjour, ravie",OUTGOING,INBOX
        Robot,Zoé Lemaire,"1/9/18, 9:05 AM",,Offre,INCOMING,SPAM
        """,
      rows: [
        [
          .time: "2018-01-08T17:05:00Z", .direction: "outgoing", .contactName: "ines okafor",
          .kind: "message",
        ]
      ],
      ignored: 1),
    GoldenExport(
      format: "linkedin-shares", file: "Shares.csv", lineEnd: "\r\n",
      text: #"""
        Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility
        2026-03-01 22:59:58,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74340,"Trois leçons.""
        """"
        ""1) Le ""champion"" part","","",MEMBER_NETWORK
        2026-03-29 01:30:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74438,"Simple post","","",MEMBER_NETWORK
        """#,
      rows: [
        [
          .time: "2026-03-01T22:59:58Z", .kind: "post",
          .post: "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74340",
        ], [.time: "2026-03-29T01:30:00Z", .direction: "outgoing"],
      ]),
    GoldenExport(
      format: "linkedin-shares-2018", file: "Shares.csv", encoding: .utf16,
      text: """
        "Date"\t"Share Title"\t"Share Description"\t"Share Link"\t"Share Commentary"\t"Shared URL"\t"Media URL"\t"Type"\t\
        "Visibility"
        "2018/11/02 10:22:33 UTC"\t""\t""\t"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A6464"\t"Hello"\t""\t""\t\
        "Status"\t"Public"
        """,
      rows: [
        [
          .time: "2018-11-02T10:22:33Z", .kind: "post",
          .post: "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A6464",
        ]
      ]),
    GoldenExport(
      format: "linkedin-comments", file: "Comments.csv",
      text: #"""
        Date,Link,Message
        2026-03-02 08:05:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7434,"Je dirais \"oui, mais\" à ça"
        2026-03-02 09:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7435,Merci

        suite sans guillemets
        """#,
      rows: [
        [
          .time: "2026-03-02T08:05:00Z", .kind: "comment",
          .post: "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7434",
        ], [.time: "2026-03-02T09:00:00Z", .direction: "outgoing"],
      ]),
    GoldenExport(
      format: "linkedin-reactions", file: "Reactions.csv",
      text: """
        Date,Type,Link
        2026-03-04 10:00:00,LIKE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000
        """,
      rows: [[.time: "2026-03-04T10:00:00Z", .kind: "reaction", .direction: "outgoing"]]),
    GoldenExport(
      format: "linkedin-votes", file: "Votes.csv", lineEnd: "\r\n",
      text: """
        Date,Link,OptionText
        2026-03-04 10:00:00,https://www.linkedin.com/feed/update/urn:li:activity:7000,"Oui, souvent"
        """,
      rows: [
        [
          .time: "2026-03-04T10:00:00Z", .kind: "vote",
          .post: "https://www.linkedin.com/feed/update/urn:li:activity:7000",
        ]
      ]),
  ]
}
