import SampleData
import Testing

@Suite struct BenchmarkExportTests {
  private func bytes(_ export: BenchmarkExport) -> [UInt8] {
    var bytes: [UInt8] = []
    export.produce { bytes += $0 }
    return bytes
  }

  @Test func rowsAreDistinctSoundAndSpread() throws {
    let made = bytes(BenchmarkExport(rows: 5_000, reps: 20, accounts: 500, seed: 1))
    let reader = DelimitedReader(bytes: made)
    let rows = reader.rows
    #expect(rows.count == 5_000 && reader.ragged == 0 && reader.broken == 0)
    #expect(Set(rows.compactMap { $0["id"] }).count == 5_000)
    #expect(Set(rows.compactMap { $0["contact"] }).count == 5_000)
    #expect(Set(rows.compactMap { $0["rep"] }).count == 20)
    #expect(Set(rows.compactMap { $0["account"] }).count == 500)
    #expect(Set(rows.compactMap { $0["time"]?.prefix(7) }).count == 12)
    #expect(rows.allSatisfy { $0["time"]?.hasPrefix("2025-") == true })
    #expect((110...140).contains(made.count / 5_000))
    let quoted = rows.count { $0["account"]?.contains(",") == true }
    #expect((100...400).contains(quoted))
  }

  @Test func sameParametersGiveTheSameBytes() {
    let export = BenchmarkExport(rows: 2_000, reps: 10, accounts: 50, seed: 3)
    #expect(bytes(export) == bytes(export))
    #expect(bytes(export) != bytes(BenchmarkExport(rows: 2_000, reps: 10, accounts: 50, seed: 4)))
  }

  @Test func contactsThatAreGivenBelongToOneRepAndOneAccount() throws {
    let reader = DelimitedReader(
      bytes: bytes(BenchmarkExport(rows: 5_000, reps: 7, accounts: 30, contacts: 200, seed: 1)))
    let byContact = Dictionary(grouping: reader.rows) { $0["contact"] ?? "" }
    #expect(byContact.count == 200)
    for rows in byContact.values {
      #expect(
        Set(rows.compactMap { $0["rep"] }).count == 1 && Set(rows.compactMap { $0["account"] }).count == 1)
    }
    let deals = DelimitedReader(
      bytes: Array(BenchmarkOpportunities(rows: 400, reps: 7, accounts: 30, contacts: 200).text.utf8))
    #expect(deals.rows.count == 400 && deals.ragged == 0)
    for deal in deals.rows {
      let known = byContact[deal["contact"] ?? ""]?.first
      #expect(known?["rep"] == deal["rep"] && known?["account"] == deal["account"])
      #expect((deal["created"] ?? "9") < (deal["closed"] ?? ""))
    }
  }
}
