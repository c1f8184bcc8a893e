import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// An archive is a folder of its members.
@Suite(.enabled(if: Zip.isHere, "python3 is not here to make archives"))
struct ArchiveRunTests {
  private static let invitations =
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    + "Ana Diaz,Bob Example,\"3/2/26, 9:00 AM\",,OUTGOING,https://www.linkedin.com/in/ana,https://www.linkedin.com/in/bob\n"
    + "Ana Diaz,Cy Example,\"3/3/26, 9:00 AM\",,OUTGOING,https://www.linkedin.com/in/ana,https://www.linkedin.com/in/cy\n"
  private static let connections =
    "Notes:\n\"When exporting your connection data\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    + "Bob,Example,https://www.linkedin.com/in/bob,,Acme,Buyer,05 Mar 2026\n"
  private static let profile = "First Name,Last Name,Maiden Name\nAna,Diaz,\n"

  private func bench(files: String, rep: String = "folder") throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: archives
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - {source: linkedin, files: \(files), rep: \(rep), delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    return bench
  }

  private func run(_ bench: Workbench) throws -> RunOutcome {
    try bench.run(exports: bench.path + "/exports")
  }

  private func figures(_ outcome: RunOutcome) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: outcome.outputFolder + "/restricted/kpis.csv"))
  }

  @Test func aZippedFolderGivesTheFiguresOfTheFolder() throws {
    let plain = try bench(files: "\"linkedin/**/*.csv\"")
    try plain.write(Self.invitations, to: "exports/linkedin/Ana Diaz/Invitations.csv")
    try plain.write(Self.connections, to: "exports/linkedin/Ana Diaz/Connections.csv")
    let expected = try run(plain)
    #expect(expected.exact("invitations_sent") == 2)
    for (archive, files) in [
      ("linkedin/Ana Diaz.zip", "\"linkedin/**/*.csv\""), ("linkedin/Ana Diaz.zip", "\"linkedin/*.zip\""),
      ("linkedin/Ana Diaz_Basic_LinkedInDataExport_03-30-2026.zip", "\"linkedin/*.zip/*.csv\""),
      ("linkedin/Basic_LinkedInDataExport_03-30-2026 (1).zip", "\"linkedin/*.zip\""),
    ] {
      let zipped = try bench(files: files)
      var members = ["Invitations.csv": Self.invitations, "Connections.csv": Self.connections]
      if archive.contains("/Basic") { members["Profile.csv"] = Self.profile }
      members["Ads Clicked.csv"] = "Ad clicked Date,Ad Title/Id\n"
      if files.contains("zip\"") == false { members["Ads Clicked.csv"] = nil; members["Profile.csv"] = nil }
      try Zip.write(members, to: zipped.path + "/exports/" + archive)
      let outcome = try run(zipped)
      #expect(try figures(outcome) == figures(expected), "\(archive) \(files)")
      #expect(outcome.exitCode == .done)
    }
  }

  @Test func basicAndCompleteCountOnce() throws {
    let bench = try bench(files: "\"*.zip\"")
    let members = ["Invitations.csv": Self.invitations, "Profile.csv": Self.profile]
    try Zip.write(members, to: bench.path + "/exports/Basic_LinkedInDataExport_03-30-2026.zip")
    try Zip.write(
      members.merging(["Connections.csv": Self.connections]) { first, _ in first },
      to: bench.path + "/exports/Complete_LinkedInDataExport_03-30-2026.zip")
    let outcome = try run(bench)
    #expect(outcome.exact("invitations_sent") == 2)
    #expect(outcome.value("invitations_sent", dimension: .rep, member: "Ana Diaz")?.exact == 20_000)
    let again = try run(bench)
    #expect(again.result.files.allSatisfy { !$0.parsed })
    #expect(try figures(again) == figures(outcome))
  }

  @Test func theSameFileZippedAndNotCountsOnce() throws {
    let bench = try bench(files: "\"**/Invitations.csv\"")
    try bench.write(Self.invitations, to: "exports/Ana Diaz/Invitations.csv")
    try Zip.write(["Invitations.csv": Self.invitations], to: bench.path + "/exports/Ana Diaz.zip")
    let outcome = try run(bench)
    #expect(outcome.exact("invitations_sent") == 2)
    #expect(outcome.result.rows.duplicate == 2)
  }

  @Test func aDamagedArchiveIsNamedAndTheRestCounts() throws {
    let bench = try bench(files: "[\"**/Invitations.csv\"]")
    try bench.write(Self.invitations, to: "exports/Ana Diaz/Invitations.csv")
    try bench.write("this is no archive", to: "exports/ben.zip")
    let outcome = try run(bench)
    #expect(outcome.exact("invitations_sent") == 2)
    #expect(outcome.exitCode == .rejects)
    #expect(
      outcome.result.diagnostics.contains { $0.text.contains("ben.zip") && $0.text.contains("archive") })
  }

  @Test func nothingOfAnArchiveIsWrittenToTheDisk() throws {
    let bench = try bench(files: "\"*.zip\"")
    let secret = Self.invitations.replacing(",,OUTGOING", with: ",Geheimnis,OUTGOING")
    try Zip.write(["Invitations.csv": secret], to: bench.path + "/exports/Ana Diaz.zip")
    _ = try run(bench)
    for (name, data) in try Workbench.files(below: bench.path + "/workspace") {
      #expect(data.range(of: Data("Geheimnis".utf8)) == nil, "\(name)")
    }
  }
}

/// Zip archives by the standard library of Python.
enum Zip {
  static let isHere = (try? python("pass", [])) != nil

  static func write(_ members: [String: String], to path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    let pairs = members.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    try python(
      """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)
      for i in range(2, len(sys.argv), 2): z.writestr(sys.argv[i], sys.argv[i + 1])
      z.close()
      """, [path] + pairs)
  }

  private static func python(_ script: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
