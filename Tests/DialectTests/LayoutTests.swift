import Dialect
import TerrainModel
import Testing

/// Headers, preambles, footers and further tables.
struct LayoutTests {
  private static let tables = SampleTable.all

  @Test("a header that is not there is not made up", arguments: [SampleTable.deals, .visits, .readings])
  func noHeader(table: SampleTable) {
    let reading = Reading(Polluter().text(table, header: false))
    #expect(reading.dialect.header.value == .absent)
    #expect(reading.names.isEmpty)
    #expect(reading.rows == table.rows)
  }

  @Test("a preamble is no data", arguments: tables)
  func preamble(table: SampleTable) {
    let body = Polluter().text(table)
    let pad = String(repeating: ",", count: table.width - 1)
    for (text, lines) in [
      ("Report of sales\n", 1), ("Report of sales\(pad)\n\(pad)\n", 2),
      ("Notes:\n\"A sentence, with a comma.\"\n\n", 3),
      ("Report,Sales\nFrom,2025-01-01\nTo,2025-03-31\n\n", 4),
      ((1...20).map { "Line \($0) of a long preamble\n" }.joined(), 20),
    ] {
      let reading = Reading(text + body)
      #expect(reading.dialect.layout.preambleLines == lines, "\(table.title) \(text.prefix(30))")
      #expect(reading.names == table.names, "\(table.title) \(text.prefix(30))")
      #expect(reading.rows == table.rows, "\(table.title) \(text.prefix(30))")
    }
  }

  @Test("header rows that repeat are one header", arguments: tables)
  func repeatedHeader(table: SampleTable) {
    let line = Polluter().line(table.names) + "\n"
    let reading = Reading(line + line + Polluter().text(table))
    #expect(reading.dialect.header.value == .present(rows: 3))
    #expect(reading.names == table.names.map { "\($0) \($0) \($0)" })
    #expect(reading.rows == table.rows)
  }

  @Test("a second header row with units is joined")
  func units() {
    let reading = Reading(
      "day,hour,amount,weight\niso,local,EUR,kg\n"
        + (1..<20).map { "2025-01-0\($0 % 9 + 1),0\($0 % 10):00,\($0).5,\($0)\n" }.joined())
    #expect(reading.names == ["day iso", "hour local", "amount EUR", "weight kg"])
    #expect(reading.rows.count == 19)
  }

  @Test("the second table is a table of its own", arguments: tables)
  func secondTable(table: SampleTable) {
    let polluter = Polluter()
    let less = SampleTable(
      title: "", names: Array(table.names.dropLast()), rows: table.rows.map { Array($0.dropLast()) })
    let more = SampleTable(title: "", names: table.names + ["Extra"], rows: table.rows.map { $0 + ["x"] })
    let other = SampleTable(
      title: "", names: ["Quarter", "Goal", "Reached", "Lead", "Left", "Since"],
      rows: (1...9).map { ["Q\($0)", "\($0 * 10)", "\($0 * 9)", "Ann", "\($0)", "2025-01-0\($0)"] })
    for (second, gap) in [
      (table, ""), (less, ""), (more, ""), (table, "\n"), (less, "\n"), (other, "\n"), (other, ""),
    ] {
      if second.width == table.width && second.names != table.names { continue }
      let reading = Reading(polluter.text(table) + gap + polluter.text(second))
      #expect(reading.names == table.names)
      #expect(reading.rows == table.rows, "\(table.title) then \(second.names)")
      #expect(
        reading.records.filter { $0.table == 1 }.map(\.cells) == second.rows,
        "\(table.title) then \(second.names)")
      #expect(reading.summary.tables.count == 2)
      #expect(reading.summary.tables.last?.repeatsFirstHeader == (second.names == table.names))
    }
  }

  @Test("totals and remarks at the end, and empty rows, are set aside", arguments: tables)
  func footers(table: SampleTable) {
    let pad = String(repeating: ",", count: table.width - 1)
    let total = "Total" + String(repeating: ",", count: table.width - 2) + ",12345"
    let text =
      Polluter().text(table)
      + "\(pad)\n\(total)\n\n\"Confidential Information - Do Not Distribute\"\nCopyright (c) 2026 Example\n"
    let reading = Reading(text)
    #expect(reading.rows == table.rows)
    #expect(reading.summary.setAside[.ghostRow]?.count == 1)
    #expect(reading.summary.setAside[.footer]?.count == 3)
    #expect(reading.summary.rejects.isEmpty)
  }

  @Test("a delimiter at every line's end is no column", arguments: tables)
  func trailingDelimiter(table: SampleTable) {
    let lines = ([table.names] + table.rows).map { Polluter().line($0) + ",\n" }
    let reading = Reading(lines.joined())
    #expect(reading.dialect.trailingEmptyColumn.value)
    #expect(reading.names == table.names)
    #expect(reading.rows == table.rows)
  }

  @Test("a damaged header is read where there is one way to", arguments: tables)
  func damagedHeader(table: SampleTable) {
    let names = table.names.map { "\"\($0)\"" }
    let body = table.rows.map { Polluter().line($0) + "\n" }.joined()
    for column in 0..<table.width {
      var stray = table.names
      stray[column] = "\"" + stray[column]
      var extra = names
      extra.insert("", at: column)
      for header in [stray.joined(separator: ","), extra.joined(separator: ",")] {
        let reading = Reading(header + "\n" + body)
        #expect(reading.names == table.names, "\(table.title): \(header)")
        #expect(reading.dialect.layout.headerRepair != nil)
        #expect(reading.rows == table.rows)
      }
    }
  }
}
