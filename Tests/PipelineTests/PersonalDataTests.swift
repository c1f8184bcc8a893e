import Archives
import Foundation
import SampleData
import TerrainModel
import Testing

@testable import Pipeline

/// Nothing that names a prospect, and no word of a message, is left anywhere in the workspace or the outputs.
struct PersonalDataTests {
  /// What is planted in a small LinkedIn archive; each is a text of its own that no honest output would hold.
  private static let secrets = [
    "Xanthippe", "Quillfeather", "xanthippe-quillfeather", "quillfeather@prospect.example",
    "zanzibar meeting under the blue clock", "Marmaduke", "vermilion opinion on your post",
  ]

  private func write(_ bench: Workbench) throws {
    try bench.write(
      """
      version: 1
      pipeline: secrets
      title: Secrets
      zone: Europe/Paris
      currency: EUR
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - source: people
          files: people.csv
        - source: linkedin
          files: "linkedin/**/*.csv"
          rep: folder
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      name,email,salesforce_id,hubspot_id,seat_id,linkedin_url,aliases,team,manager,region,start,end
      Zoe Lemaire,zoe@own.example,,,,https://www.linkedin.com/in/zoe-lemaire,zoe-lemaire,North,Ann Other,EU,2025-01-01,

      """, to: "pipeline/people.csv")
    try bench.write(
      """
      Notes:
      "When exporting your connection data"

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Xanthippe,"Quillfeather, PMP",https://www.linkedin.com/in/xanthippe-quillfeather,quillfeather@prospect.example,Contoso,CTO,08 Feb 2026

      """, to: "pipeline/linkedin/zoe-lemaire/Connections.csv")
    try bench.write(
      """
      From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
      Zoe Lemaire,Xanthippe Quillfeather,"2/7/26, 10:30 PM","zanzibar meeting under the blue clock",OUTGOING,https://www.linkedin.com/in/zoe-lemaire,https://www.linkedin.com/in/xanthippe-quillfeather

      """, to: "pipeline/linkedin/zoe-lemaire/Invitations.csv")
    try bench.write(
      """
      CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
      2-a==,Marmaduke,Zoe Lemaire,https://www.linkedin.com/in/zoe-lemaire,Xanthippe Quillfeather,https://www.linkedin.com/in/xanthippe-quillfeather,2026-02-08 06:41:00 UTC,Marmaduke,zanzibar meeting under the blue clock,INBOX,,No
      2-a==,,Xanthippe Quillfeather,https://www.linkedin.com/in/xanthippe-quillfeather,Zoe Lemaire,https://www.linkedin.com/in/zoe-lemaire,2026-02-08 07:02:11 UTC,,"zanzibar meeting ""under the blue clock""x"broken",INBOX,,No

      """, to: "pipeline/linkedin/zoe-lemaire/messages.csv")
    try bench.write(
      "Date,Link,Message\n2026-03-02 08:00:00,https://www.linkedin.com/feed/1,vermilion opinion on your post\n",
      to: "pipeline/linkedin/zoe-lemaire/Comments.csv")
  }

  @Test("a scan of every byte of workspace and outputs finds none of what was planted")
  func scan() throws {
    let bench = try Workbench()
    try write(bench)
    let outcome = try bench.run()
    #expect(outcome.result.rows.counted >= 4)
    #expect(outcome.exact("invitations_sent") == 1)
    var files = try Workbench.files(below: bench.path + "/workspace")
    #expect(files.count > 10)
    // What is packed is looked at unpacked.
    let workbook = outcome.outputFolder + "/report.xlsx"
    let archive = ArchiveReader()
    let sheets = archive.list(workbook).members
    #expect(sheets.count > 10)
    for sheet in sheets { files[sheet.path] = Data(try archive.bytes(of: sheet, in: workbook)) }
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for secret in Self.secrets { #expect(!text.contains(secret.lowercased()), "\(secret) in \(name)") }
    }
  }
}
