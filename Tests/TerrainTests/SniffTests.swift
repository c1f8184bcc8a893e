import Foundation
import Testing

/// `terrain sniff` as its users run it.
struct SniffTests {
  private func sniff(_ content: Data, _ options: [String] = [], name: String = "export.csv") throws
    -> Program.Result
  {
    let folder = try TemporaryFolder()
    try folder.write(content, to: name)
    return try Program.run(["sniff", name] + options, in: folder.path)
  }

  private static let invitations = """
    From,To,Sent At,Message,Direction
    Ann Lee,Bo Ray,"2/7/26, 10:30 PM","Hello, Bo",OUTGOING
    Bo Ray,Ann Lee,"2/8/26, 9:05 AM",INCOMING
    Cy Orr,Ann Lee,"2/9/26, 9:05 AM",,INCOMING

    """

  @Test("the report names format, dialect, columns, rows and rejects")
  func report() throws {
    let result = try sniff(Data(Self.invitations.utf8))
    #expect(result.code == 0)
    for text in [
      "linkedin-invitations", "delimiter: comma", "Sent At -> ", "Hello, Bo", "rejects: 1", "line 3",
      "too_few_fields",
    ] {
      #expect(result.output.contains(text), "\(text) in \(result.output)")
    }
  }

  @Test("--csv writes whole records and names the rejected line")
  func csv() throws {
    let result = try sniff(Data(Self.invitations.utf8), ["--csv"])
    #expect(result.code == 0)
    #expect(
      result.output == """
        From,To,Sent At,Message,Direction
        Ann Lee,Bo Ray,"2/7/26, 10:30 PM","Hello, Bo",OUTGOING
        Cy Orr,Ann Lee,"2/9/26, 9:05 AM",,INCOMING

        """)
    #expect(result.messages.contains("export.csv:3: warning: rejected (too_few_fields)"))
  }

  @Test("--json is JSON with format, dialect and rejects")
  func json() throws {
    let result = try sniff(Data(Self.invitations.utf8), ["--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let format = try #require(object["format"] as? [String: Any])
    #expect(format["name"] as? String == "linkedin-invitations")
    let rejects = try #require(object["rejects"] as? [[String: Any]])
    #expect(rejects.first?["line"] as? Int == 3)
    let dialect = try #require(object["dialect"] as? [String: Any])
    #expect((dialect["delimiter"] as? [String: Any])?["value"] as? String == ",")
  }

  @Test("a second table is named, and written when it is asked for")
  func tables() throws {
    let text = Data("id,day,amount\n1,2026-01-02,5\n2,2026-01-03,6\nid,day\n3,2026-01-04\n".utf8)
    let first = try sniff(text, ["--csv"])
    #expect(first.output == "id,day,amount\n1,2026-01-02,5\n2,2026-01-03,6\n")
    #expect(first.messages.contains("table 2 of 1 record is not written"))
    let second = try sniff(text, ["--csv", "--table", "2"])
    #expect(second.output == "id,day\n3,2026-01-04\n")
    #expect(try sniff(text, ["--csv", "--table", "3"]).code == 65)
  }

  @Test(
    "files that are hardly files end with 0",
    arguments: [
      Data(), Data([0xEF, 0xBB, 0xBF]), Data("id,name\n".utf8), Data("1,2026-03-02,ann".utf8),
      Data("\"".utf8),
      Data("id,day\r1,2026-01-02\r".utf8), Data("id,na\u{0}me\n1,a\n".utf8), Data([0xFF, 0xFE]),
    ])
  func hardlyFiles(content: Data) throws {
    for options in [[], ["--csv"], ["--json"]] { #expect(try sniff(content, options).code == 0) }
  }

  @Test("what is no text is 65, what is no file is 66, wrong options are 64")
  func codes() throws {
    #expect(try sniff(Data([0x50, 0x4B, 0x03, 0x04, 0, 0])).code == 65)
    #expect(try sniff(Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 * 7 % 32) })).code == 65)
    let folder = try TemporaryFolder()
    try folder.write(Data("a,b\n1,2\n".utf8), to: "x.csv/inner.csv")
    #expect(try Program.run(["sniff", "x.csv"], in: folder.path).code == 66)
    #expect(try Program.run(["sniff", "missing.csv"], in: folder.path).code == 66)
    #expect(try Program.run(["sniff", "x.csv", "--csv", "--json"], in: folder.path).code == 64)
  }
}
