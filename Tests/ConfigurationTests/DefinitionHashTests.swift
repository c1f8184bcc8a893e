import Configuration
import TerrainModel
import Testing

@Suite struct DefinitionHashTests {
  private func catalogue(
    days: Int = 14, label: String = "Rate", formula: String = "rate * 2", filter: String = "outgoing"
  ) throws -> KPICatalogue {
    let folder = try TemporaryPipeline()
    defer { folder.remove() }
    try folder.write(
      "pipeline.yml", "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n")
    try folder.write(
      "kpis.yml",
      """
      version: 1
      measures:
        - {measure: sent, record: invitation, aggregate: count, where: {direction: \(filter)}}
        - {measure: accepted, record: invitation, aggregate: count, within: {from: time, to: accepted, days: \(days)}}
      kpis:
        - {kpi: rate, label: \(label), definition: D, ratio: {of: accepted, to: sent}, unit: share, link: response}
        - {kpi: twice, label: T, definition: D, formula: "\(formula)", unit: share, link: response}
        - {kpi: sent, label: S, definition: D, measure: sent, unit: count, link: activity}
      """)
    return try #require(ConfigurationReader.read(pipelineFolder: folder.path).0).catalogue
  }

  private func hash(_ name: String, in catalogue: KPICatalogue) -> String { catalogue.kpi(name)?.hash ?? "" }

  @Test func theHashIsTheSameInEveryRunAndVersion() throws {
    let catalogue = try catalogue()
    #expect(
      catalogue.kpis.map(\.hash) == [
        "baef5076bacba333ae479e284ab4a436", "7adbfb09cac4d083e41b47d6d9ca3248",
        "e622a5a91f9405cbc58b78b470c31676",
      ])
  }

  @Test func wordsForPeopleDoNotCount() throws {
    #expect(try catalogue(label: "Other").kpis.map(\.hash) == catalogue().kpis.map(\.hash))
  }

  @Test func whatTheNumberDependsOnCounts() throws {
    let (old, new) = (try catalogue(), try catalogue(days: 30))
    #expect(hash("rate", in: old) != hash("rate", in: new))
    #expect(hash("twice", in: old) != hash("twice", in: new), "an operand has changed")
    #expect(hash("sent", in: old) == hash("sent", in: new))
    #expect(try hash("sent", in: catalogue(filter: "incoming")) != hash("sent", in: old))
    #expect(try hash("twice", in: catalogue(formula: "rate * 3")) != hash("twice", in: old))
    #expect(try hash("twice", in: catalogue(formula: "(rate) * 2.0")) == hash("twice", in: old))
  }

  @Test func anAttributionIsWhatItDivides() throws {
    func hash(_ keys: String) throws -> String {
      let folder = try TemporaryPipeline()
      defer { folder.remove() }
      try folder.write(
        "pipeline.yml", "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n")
      try folder.write(
        "kpis.yml",
        "version: 1\ninclude_default: true\nattribution:\n  - {attribution: a, of: won, \(keys)}\n")
      let catalogue = try #require(ConfigurationReader.read(pipelineFolder: folder.path).0).catalogue
      return try #require(catalogue.attributions.last).hash
    }
    let old = try hash("label: A, days_before: 90, until: closed")
    #expect(old == "7458654784b16f71694aec1c3d59f0d6")
    #expect(try hash("label: Other, days_before: 90, until: closed, half_life_days: 7") == old)
    for keys in [
      "label: A, days_before: 91, until: closed", "label: A, days_before: 90, until: created",
      "label: A, days_before: 90, until: closed, half_life_days: 8",
      "label: A, days_before: 90, until: closed, where: {segment: SMB}",
      "label: A, days_before: 90, until: closed, where: {segment: {not: SMB}}",
    ] {
      #expect(try hash(keys) != old, "\(keys)")
    }
  }

  @Test func everyShippedKPIHasAHashOfItsOwn() throws {
    let catalogue = try #require(ConfigurationReader.shipped().catalogue)
    let hashes = catalogue.kpis.map(\.hash) + catalogue.attributions.map(\.hash)
    #expect(Set(hashes).count == hashes.count)
    #expect(hashes.allSatisfy { $0.utf8.count == 32 })
  }
}
