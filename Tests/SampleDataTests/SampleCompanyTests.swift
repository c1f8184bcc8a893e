import Foundation
import SampleData
import Testing

@Suite struct SampleCompanyTests {
  @Test func sameParametersGiveTheSameBytes() throws {
    let again = try SampleCompany(try SampleParameters()).filesInMemory()
    #expect(again.files == (try SampleFixture.contents()).files)
  }

  @Test func anotherSeedGivesOtherBytes() throws {
    let other = try SampleCompany(try SampleParameters(seed: 2)).filesInMemory()
    let contents = try SampleFixture.contents()
    #expect(Set(other.files.keys) == Set(contents.files.keys))
    #expect(other.files["salesforce/Opportunity.csv"] != contents.files["salesforce/Opportunity.csv"])
  }

  @Test func defaultStaysSmall() throws {
    let size = try SampleFixture.contents().files.values.reduce(0) { $0 + $1.count }
    #expect(size < 4_500_000)
  }

  @Test func filesOnDiskAreThoseInMemory() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let company = SampleCompany(try SampleParameters(seed: 4, reps: 12, months: 6, lastDay: "2025-02-15"))
    let truth = try company.write(to: folder)
    let (files, same) = try company.filesInMemory()
    #expect(truth == same)
    for (path, bytes) in files {
      #expect(try Array(Data(contentsOf: folder.appending(path: path))) == bytes)
    }
  }

  @Test(arguments: [
    (12, 6, "2024-02-29"), (30, 9, "2025-12-05"), (100, 12, "2025-06-30"), (240, 7, "2026-01-01"),
  ])
  func otherSizesHold(reps: Int, months: Int, lastDay: String) throws {
    let company = SampleCompany(try SampleParameters(seed: 9, reps: reps, months: months, lastDay: lastDay))
    let (files, truth) = try company.filesInMemory()
    #expect(company.reps.count == reps)
    #expect(Set(company.reps.map(\.email)).count == reps)
    #expect(Set(company.teams.map(\.name)).count == company.teams.count)
    #expect(Set(company.accounts.map(\.name)).count == company.accounts.count)
    #expect(truth.dirt["unclosed_quote"] == 1)
    #expect(truth.people.memberships == reps + 2)
    for (path, file) in truth.files where !path.hasPrefix("linkedin/") {
      let reader = DelimitedReader(bytes: files[path] ?? [], latin1: path.hasPrefix("salesforce/"))
      #expect(reader.rows.count == file.rows, "\(path)")
    }
  }

  @Test func valuesOutOfRangeAreNamed() {
    #expect(throws: SampleParametersError.reps(11)) { try SampleParameters(reps: 11) }
    #expect(throws: SampleParametersError.months(61)) { try SampleParameters(months: 61) }
    #expect(throws: SampleParametersError.lastDay("2026-02-30")) {
      try SampleParameters(lastDay: "2026-02-30")
    }
  }

  @Test func theRepositoryHoldsTheDefault() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-data")
    for (path, bytes) in try SampleFixture.contents().files {
      let stored = try Array(Data(contentsOf: folder.appending(path: path)))
      #expect(stored == bytes, "\(path): run terrain-sample company --output sample-data")
    }
  }
}
