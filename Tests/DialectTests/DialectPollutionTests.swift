import Dialect
import Testing

/// Whole files in unusual dialects: read exactly, from the bytes alone.
struct DialectPollutionTests {
  private func expect(_ table: SampleTable, _ text: String, _ what: String, rows: [[String]]? = nil) {
    let reading = Reading(text)
    #expect(reading.names == table.names, "\(table.title), \(what)")
    #expect(reading.rows == rows ?? table.rows, "\(table.title), \(what): \(reading.dialect.separator)")
    #expect(reading.summary.rejects.isEmpty, "\(table.title), \(what)")
  }

  @Test(
    "every delimiter",
    arguments: SampleTable.all, [",", ";", "\t", "|", ", ", "; ", "::", "||", "~", "^", "\u{1F}", " | "])
  func delimiters(table: SampleTable, delimiter: String) {
    let polluter = Polluter(delimiter: delimiter)
    expect(table, polluter.text(table), "delimiter \(delimiter)")
    let reading = Reading(polluter.text(table))
    #expect(reading.dialect.separator.value.text == delimiter)
    #expect(reading.dialect.separator.confidence > 0.5)
  }

  @Test("a space as delimiter, cells with spaces quoted", arguments: SampleTable.all)
  func space(table: SampleTable) {
    expect(table, Polluter(delimiter: " ").text(table), "space")
  }

  @Test("a space as delimiter, one column of words not quoted")
  func looseSpace() {
    let rows = (0..<60).map { index in
      [
        "\(index % 28 + 1)/03/2025", "0\(index % 10):15", "\(index)",
        ["Red hat", "Blue woollen hat", "Scarf"][index % 3], "$\(index).50",
      ]
    }
    let table = SampleTable(title: "hats", names: ["day", "time", "count", "article", "price"], rows: rows)
    let text = ([table.names] + rows).map { $0.joined(separator: " ") }.joined(separator: "\n") + "\n"
    expect(table, text, "loose space")
    #expect(Reading(text).dialect.looseColumn == 3)
  }

  @Test("single quotes, doubled or left as they are", arguments: [Polluter.Escape.doubled, .missing])
  func singleQuotes(escape: Polluter.Escape) {
    expect(.deals, Polluter(quote: "'", escape: escape).text(.deals), "single quotes \(escape)")
    #expect(Reading(Polluter(quote: "'", escape: escape).text(.deals)).dialect.quote.value == 0x27)
  }

  @Test("escapes by backslash, and none", arguments: [Polluter.Escape.backslash, .missing])
  func escapes(escape: Polluter.Escape) {
    let rows = (0..<40).map {
      ["\($0)", $0 % 3 == 0 ? "the 1\($0)\" screen, wide" : "plain, \($0)", "2025-01-0\($0 % 9 + 1)"]
    }
    let table = SampleTable(title: "screens", names: ["id", "what", "date"], rows: rows)
    for delimiter in [",", ";", "\t"] {
      expect(
        table, Polluter(delimiter: delimiter, escape: escape, quotesEverything: true).text(table), "\(escape)"
      )
    }
  }

  @Test("line ends of every kind and mixture", arguments: SampleTable.all)
  func lineEnds(table: SampleTable) {
    expect(table, Polluter(lineEnd: "\r\n").text(table), "CRLF")
    expect(table, Polluter(lineEnd: "\r").text(table), "CR")
    expect(table, Polluter(endsWithLineEnd: false).text(table), "no final line end")
    expect(table, Polluter().text(table) + "\n\n", "empty lines at the end")
    let lines = ([table.names] + table.rows).map(Polluter().line)
    let mixed = lines.enumerated().map { $1 + ["\n", "\r\n", "\r"][$0 % 3] }.joined()
    expect(table, mixed, "mixed line ends")
    #expect(Reading(mixed).dialect.lineEnds.value.isMixed)
  }

  @Test("one row, and the header alone", arguments: SampleTable.all)
  func short(table: SampleTable) {
    expect(table, Polluter().line(table.names), "header only", rows: [])
    let one = Polluter().line(table.names) + "\n" + Polluter().line(table.rows[0])
    expect(table, one, "one row", rows: [table.rows[0]])
  }
}
