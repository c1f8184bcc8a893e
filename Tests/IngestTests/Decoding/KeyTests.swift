import TerrainModel
import Testing

@testable import Ingest

/// Spellings of one thing become one key, and things that differ do not: through a whole ingest.
struct KeyTests {
  private func keys(_ cells: [String], _ form: KeyForm, key: [UInt8] = Array(1...16)) throws -> [UInt64] {
    let text = "who,n\n" + cells.map { "\"\($0)\",1\n" }.joined()
    let format = FormatDefinition.of([.of(.contact, "who", keyForm: form)], recognisedBy: ["who", "n"])
    let keys = try Ingested(Array(text.utf8), format: format, key: key).keys(.contact)
    try #require(keys.count == cells.count)
    return keys
  }

  private func expectOneKey(_ cells: [String], _ form: KeyForm) throws {
    let found = try keys(cells, form)
    for (cell, key) in zip(cells, found) { #expect(key == found[0] && key != Missing.key, "\(cell)") }
  }

  private func expectDistinct(_ cells: [String], _ form: KeyForm) throws {
    let found = try keys(cells, form)
    #expect(Set(found).count == cells.count, "\(cells)")
    #expect(!found.contains(Missing.key))
  }

  @Test("a profile is what follows /in/, however the address is written")
  func profiles() throws {
    try expectOneKey(
      [
        "https://www.linkedin.com/in/ines-berger-2", "https://www.linkedin.com/in/ines-berger-2/",
        "http://linkedin.com/in/Ines-Berger-2", "https://fr.linkedin.com/in/ines-berger-2?trk=mail",
        "HTTPS://WWW.LINKEDIN.COM/IN/INES-BERGER-2#top", "/in/ines-berger-2",
        "https://www.linkedin.com/in/ines%2Dberger-2/details/",
        "  https://www.linkedin.com/in/ines-berger-2  ",
      ], .profileURL)
    try expectOneKey(
      ["https://www.linkedin.com/in/jos%C3%A9-lima", "https://www.linkedin.com/in/josé-lima"], .profileURL)
    try expectDistinct(
      [
        "https://www.linkedin.com/in/ines-berger", "https://www.linkedin.com/in/ines-berger-2",
        "https://www.linkedin.com/in/ines", "https://www.linkedin.com/in/50%",
        "https://www.linkedin.com/in/50%2",
      ], .profileURL)
    #expect(try keys(["https://www.linkedin.com/in/"], .profileURL) == [Missing.key])
  }

  @Test("addresses without /in/ are told apart by their paths")
  func otherAddresses() throws {
    try expectDistinct(
      [
        "https://www.linkedin.com/sales/lead/ACwAAA1,NAME",
        "https://www.linkedin.com/sales/lead/ACwAAB2,NAME",
        "https://www.linkedin.com/pub/ines/1/2/3", "ines-berger",
      ], .profileURL)
    try expectOneKey(
      [
        "https://www.linkedin.com/pub/ines/1/", "http://linkedin.com/pub/ines/1",
        "WWW.linkedin.com/pub/Ines/1?x=/in",
      ], .profileURL)
  }

  @Test("Salesforce ids of 15 and 18 characters are equal; ids that differ by case are not")
  func salesforce() throws {
    try expectOneKey(["006Qx00000AbCdE", "006Qx00000AbCdEIAV", " 006Qx00000AbCdE "], .salesforceID)
    try expectDistinct(["006Qx00000AbCdE", "006Qx00000AbCde", "006Qx00000ABCdE"], .salesforceID)
    try expectDistinct(["short", "shorter"], .salesforceID)
  }

  @Test("addresses are compared without case, and keep what tells mailboxes apart")
  func emails() throws {
    try expectOneKey(
      ["Ines.Berger@Example.com", "ines.berger@example.COM", "\tines.berger@example.com"], .email)
    try expectDistinct(
      [
        "ines.berger@example.com", "inesberger@example.com", "ines.berger+crm@example.com",
        "ines.berger@example.org",
      ],
      .email)
  }

  @Test("names are compared without case, accents, order and what follows a comma")
  func names() throws {
    try expectOneKey(
      [
        "José Álvarez Lima", "jose alvarez lima", "Lima Álvarez José", "José  Álvarez   Lima, PMP, MBA",
        "JOSE\u{301} A\u{301}LVAREZ LIMA", "Álvarez Lima José,",
      ], .personName)
    try expectDistinct(["José Álvarez", "José Álvarez Lima", "Joséa Álvarez", "Jos Álvarez"], .personName)
  }

  @Test("an exact key keeps case, and loses only outer white space")
  func exact() throws {
    try expectOneKey(["A-1", " A-1 "], .exact)
    try expectDistinct(["A-1", "a-1", "A -1", "A-1/"], .exact)
  }

  @Test("no identifier is the missing key, in every form", arguments: KeyForm.allCases)
  func empty(form: KeyForm) throws {
    #expect(try keys(["", "   "], form) == [Missing.key, Missing.key])
  }

  @Test("another key gives other hashes, the same key the same; only 16 bytes of it count")
  func otherKey() throws {
    let cells = ["ines.berger@example.com", "sam.okoro@example.com"]
    let first = try keys(cells, .email)
    #expect(try keys(cells, .email) == first)
    let second = try keys(cells, .email, key: Array(2...17))
    #expect(Set(first + second).count == 4)
    #expect(try keys(cells, .email, key: Array(1...16) + [99]) == first)
  }

  @Test("the hash is SipHash-2-4 of the canonical bytes: its published test vector")
  func vector() {
    let hasher = KeyHasher(key: Array(0...15))
    let hash = (0...14).map { UInt8($0) }.withUnsafeBufferPointer { hasher.hash($0) }
    #expect(hash == 0xA129_CA61_49BE_45E5)
  }
}
