import Foundation
import Report
import TerrainModel
import Testing

struct EscapingTests {
  @Test("No text becomes markup, an attribute or a script", arguments: NastyResult.texts)
  func page(_ text: String) {
    let page = Outputs(NastyResult.make(text)).text("report.html")
    #expect(page.contains("nasty"))
    #expect(!page.contains("<nasty"))
    #expect(!page.contains("\"nasty"))
    #expect(!page.contains("'nasty"))
    #expect(TagBalance.isBalanced(page))
  }

  @Test("The page needs nothing from anywhere")
  func selfContained() {
    let page = Outputs.english.text("report.html")
    for forbidden in [
      "http://", "https://", "src=", "url(", "@import", "<script", "<link", "<iframe", "javascript:",
    ] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("Markdown keeps every text on its line and out of its syntax", arguments: NastyResult.texts)
  func markdown(_ text: String) {
    let markdown = Outputs(NastyResult.make(text)).text("report.md")
    #expect(markdown.contains("nasty"))
    for line in markdown.split(separator: "\n") {
      let plain = line.replacing(/\\./, with: "")
      #expect(!plain.contains("<"), "\(line)")
      #expect(!plain.contains("["), "\(line)")
    }
    #expect(!markdown.contains("\r"))
  }

  @Test("No text cell starts a formula", arguments: NastyResult.texts)
  func formulas(_ text: String) {
    for file in Outputs(NastyResult.make(text)).files where file.path.hasSuffix(".csv") {
      for row in CSVReader.read(file.bytes).dropFirst() {
        for cell in row where Double(cell) == nil {
          let first = cell.unicodeScalars.first
          #expect(!["=", "+", "-", "@", "\t", "\r", "\u{FF1D}"].contains(first), "\(file.path): \(cell)")
        }
      }
    }
  }

  @Test("JSON stays JSON, and its texts come back", arguments: NastyResult.texts)
  func json(_ text: String) throws {
    let bytes = Outputs(NastyResult.make(text)).bytes("summary.json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["title"] as? String == text)
  }

  @Test("Labels of metrics cannot end early", arguments: NastyResult.texts)
  func metrics(_ text: String) {
    let metrics = Outputs(NastyResult.make(text)).text("metrics.prom")
    let sample = #/(#.*|[a-z_]+(\{([a-z_]+="([^"\\\n]|\\.)*",?)+\})? -?[0-9.e+]+)/#
    for line in metrics.split(separator: "\n") {
      #expect(line.wholeMatch(of: sample) != nil, "\(line)")
    }
  }
}
