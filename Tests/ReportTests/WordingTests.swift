import Report
import TerrainModel
import Testing

struct WordingTests {
  @Test("Every wording exists", arguments: Language.allCases)
  func complete(_ language: Language) {
    let texts = WordingInventory.texts(language)
    #expect(texts.count > 350)
    #expect(Set(texts.map(\.name)).count == texts.count)
    for (name, text) in texts { #expect(!text.isEmpty, "\(name)") }
  }

  @Test("Both languages word the same things, and no sentence is left in the other")
  func translated() {
    let english = WordingInventory.texts(.en)
    let french = WordingInventory.texts(.fr)
    #expect(english.map(\.name) == french.map(\.name))
    for (left, right) in zip(english, french) where left.text.contains(" ") && left.text.count > 12 {
      #expect(left.text != right.text, "\(left.name)")
    }
  }

  @Test("French typography: no breaking space before high punctuation or inside guillemets")
  func typography() {
    let outputs = Outputs.french
    let texts =
      WordingInventory.texts(.fr).map(\.text) + [outputs.text("digest.txt"), outputs.text("report.md")]
    for text in texts {
      for mark in [" :", " ;", " ?", " !", " »", "« ", " %", " €"] {
        #expect(!text.contains(mark), "\(mark) in: \(text)")
      }
      #expect(!text.contains("'"), "\(text)")
      // A colon or semicolon between two parts has a space that does not break before it.
      for match in text.matches(of: #/[^\s\u{A0}][:;] .{0,20}/#) { Issue.record("\(match.output)") }
    }
  }

  /// Words that end in s or x in the singular too.
  private static let invariable: Set<String> = [
    "cas", "mois", "des", "dans", "does", "hors", "is", "was",
  ]

  @Test("Where a number is one, no plural follows it", arguments: Language.allCases)
  func singulars(_ language: Language) {
    let texts = WordingInventory.singulars(language)
    #expect(texts.count > 45)
    for (name, text) in texts {
      for match in text.matches(of: #/(?:^|[^0-9,.])1[\u{A0}\u{202F} ](\p{L}+)/#) {
        let word = String(match.output.1)
        #expect(
          !(word.hasSuffix("s") || word.hasSuffix("aux")) || Self.invariable.contains(word),
          "\(name): \(text)")
      }
    }
  }

  @Test("Verbs and what is said of one go with it, in both languages")
  func agreement() {
    let english = Dictionary(uniqueKeysWithValues: WordingInventory.singulars(.en).map { ($0.name, $0.text) })
    let french = Dictionary(uniqueKeysWithValues: WordingInventory.singulars(.fr).map { ($0.name, $0.text) })
    #expect(english["joined"] == "1 of 1 touch and 1 of 1 deal could be joined.")
    #expect(english["ambiguous"]?.hasPrefix("1 explanation is equally simple") == true)
    #expect(english["attributionJoins."]?.hasSuffix("1 of 1 deal names one.") == true)
    #expect(french["rowSums.0"] == "1 lue = 1 acceptée + 1 rejetée + 1 ignorée")
    #expect(french["attributionJoins."]?.hasSuffix("1 affaire sur 1 en nomme.") == true)
    #expect(french["withheld.1"] == "1 chiffre de groupes de moins de 1 commercial")
    #expect(french["answer.cumulative"] == "x du dernier jour de chaque période")
  }

  @Test("Below grade A nothing speaks of a cause", arguments: Language.allCases)
  func noCause(_ language: Language) {
    for (name, text) in WordingInventory.texts(language) where name.hasPrefix("verdict.") {
      let speaksOfCause = text.lowercased().contains("caus")
      #expect(!speaksOfCause || name.hasSuffix(".a"), "\(name)")
    }
    let page = Outputs(SampleResult.make(), language).text("report.md")
    #expect(!page.contains(language == .en ? "Caused" : "A causé"))
    #expect(page.contains(language == .en ? "Goes with" : "Va de pair avec"))
  }
}

struct StyleTests {
  @Test("Numbers as each language writes them")
  func numbers() {
    let english = NumberStyle(language: .en, currency: "EUR")
    let french = NumberStyle(language: .fr, currency: "EUR")
    #expect(english.percent(12.345, decimals: 1) == "1,234.5%")
    #expect(french.percent(12.345, decimals: 1) == "1\u{202F}234,5\u{A0}%")
    #expect(english.money(-1234567.5) == "\u{2212}€1,234,568")
    #expect(french.money(1234567) == "1\u{202F}234\u{202F}567\u{A0}€")
    #expect(NumberStyle(language: .en, currency: "CHF").money(12) == "CHF\u{A0}12")
    #expect(english.value(1, .days, decimals: 0) == "1\u{A0}day")
    #expect(french.value(1.5, .days, decimals: 1) == "1,5\u{A0}jour")
    #expect(english.difference(0.0823, .share, decimals: 1) == "+8.2\u{A0}pts")
    #expect(french.difference(-0.0823, .share, decimals: 1) == "\u{2212}8,2\u{A0}pts")
    #expect(english.number(-0.0001, decimals: 2) == "0.00")
    #expect(english.number(999.5) == "1,000")
    #expect(english.number(1e300) == "1e+300")
    #expect(english.number(.infinity) == "")
  }

  @Test("Days and periods as each language writes them")
  func days() throws {
    let day = try #require(CalendarDay(text: "2026-04-01"))
    let quarter = ReportingCalendar().period(containing: day, grain: .quarter)
    let fiscal = ReportingCalendar(fiscalYearStart: 7).period(containing: day, grain: .quarter)
    #expect(DayStyle(language: .en).long(day) == "1\u{A0}April 2026")
    #expect(DayStyle(language: .fr).short(day) == "1er\u{A0}avr.\u{A0}2026")
    #expect(DayStyle(language: .fr).long(day) == "1er\u{A0}avril 2026")
    #expect(DayStyle(language: .en).period(quarter) == "Q2\u{A0}2026")
    #expect(DayStyle(language: .fr).period(quarter) == "T2\u{A0}2026")
    #expect(DayStyle(language: .fr).period(fiscal) == "FY2026-Q4")
  }
}
