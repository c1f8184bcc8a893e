import Foundation
import Report
import TerrainModel
import Testing

struct AttributionReportTests {
  @Test("The report prints the range over the rules, what is untouched, and whether the order holds")
  func page() {
    let page = Outputs.english.text("report.html")
    #expect(page.contains("Who gets the credit: it depends on the rule"))
    #expect(page.contains("€100 to €700"))
    #expect(page.contains("90% of €1,001 (9 of 12 deals) was touched by something, whatever the channel;"))
    #expect(page.contains("for €101 no touch is known. Without an amount: 2 of the deals."))
    #expect(page.contains("depending on the rule these change places: Social and Meeting."))
    #expect(page.contains("The order of the channels is the same under every rule."))
    #expect(page.contains("300 reached an account or a contact that a deal names; 11 of 12 deals name"))
    #expect(TagBalance.isBalanced(page))
    let french = Outputs.french.text("report.html")
    #expect(french.contains("À qui le crédit\u{A0}: tout dépend de la règle"))
    #expect(french.contains("de 100\u{A0}€ à 700\u{A0}€"))
    #expect(french.contains("ceux-ci changent de place\u{A0}: Social et Rendez-vous."))
  }

  @Test("Where nothing can be divided the report says so, and says nothing where nobody asked")
  func absence() {
    var result = SampleResult.make()
    result.attributions = []
    #expect(!Outputs(result).text("report.html").contains("Who gets the credit"))
    result.catalogue.attributions = SampleAttributions.all.map(\.definition)
    #expect(Outputs(result).text("report.html").contains("Nothing to divide"))
    #expect(Outputs(result).rows("attribution.csv").isEmpty)
  }

  @Test("Nothing about credit speaks of a cause", arguments: Language.allCases)
  func noCause(_ language: Language) {
    let with = Outputs(SampleResult.make(), language).text("report.md")
    var result = SampleResult.make()
    result.attributions = []
    let without = Outputs(result, language).text("report.md")
    #expect(with.contains("40–20–40") && !without.contains("40–20–40"))
    func mentions(_ text: String) -> Int {
      text.lowercased().matches(of: /caus|grâce|thanks to|because/).count
    }
    #expect(mentions(with) == mentions(without))
  }

  @Test("Under each rule the rows of the table add up to the amount, to the last digit")
  func conserved() throws {
    let rows = Outputs.english.rows("attribution.csv")
    #expect(rows.count == 2 * 5 * 3)
    for name in ["pipeline_sourced", "revenue_influenced"] {
      for model in AttributionModel.allCases {
        let own = rows.filter { $0["attribution"] == name && $0["model"] == model.rawValue }
        let sum = try own.reduce(Decimal(0)) { try $0 + #require(Decimal(string: $1["credit"] ?? "")) }
        #expect(sum == Decimal(string: "1000.5001"), "\(name) \(model)")
        #expect(own.map { $0["channel"] } == ["social", "meeting", "untouched"])
        #expect(own.last?["rank"] == "")
      }
    }
    let first = try #require(rows.first)
    #expect(first["credit"] == "700" && first["rank"] == "1" && first["definition"] == "0123abcd")
    #expect(first["share"].flatMap(Double.init) == 700 / 1000.5001)
  }

  @Test("The summary has every credit as a value")
  func summary() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(Outputs.english.bytes("summary.json"))) as? [String: Any])
    let results = try #require(document["attribution"] as? [[String: Any]])
    #expect(results.map { $0["order_stable"] as? Bool } == [false, true])
    #expect(results[0]["swaps"] as? [[String]] == [["social", "meeting"]])
    let channels = try #require(results[0]["channels"] as? [[String: Any]])
    #expect(channels[0]["lowest"] as? Double == 100 && channels[0]["highest"] as? Double == 700)
    let credits = try #require(channels[0]["credits"] as? [[String: Any]])
    #expect(credits.map { $0["rank"] as? Int } == [1, 2, 2, 2, 2])
  }
}
