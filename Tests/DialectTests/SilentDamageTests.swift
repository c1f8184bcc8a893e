import Dialect
import Testing

/// With one damaged row in a file, every other row is read exactly, and the damaged one is a reject with its line.
struct SilentDamageTests {
  @Test("the other rows survive and the line is named", arguments: SampleTable.all, Polluter.Damage.allCases)
  func oneRow(table: SampleTable, damage: Polluter.Damage) {
    for polluter in [Polluter(), Polluter(delimiter: ";", lineEnd: "\r\n", quotesEverything: true)] {
      for row in [0, 1, 43, 82] {
        for column in 0..<(table.width - (damage == .missingSeparator ? 1 : 0)) {
          check(table, polluter, damage, row: row, column: column)
        }
      }
    }
  }

  private func check(
    _ table: SampleTable, _ polluter: Polluter, _ damage: Polluter.Damage, row: Int, column: Int
  ) {
    // Two quotes before nothing are an empty cell, not damage.
    if damage == .strayQuote && polluter.quotesEverything && table.rows[row][column].isEmpty { return }
    let reading = Reading(polluter.text(table, damage: damage, row: row, column: column))
    var expected = table.rows
    expected.remove(at: row)
    let place = "\(table.title) \(polluter) row \(row) column \(column)"
    #expect(reading.names == table.names, "\(place)")
    #expect(reading.rows == expected, "\(place): \(reading.rows.count) rows")
    let lines = table.rows[..<row].reduce(2) { $0 + 1 + $1.reduce(0) { $0 + $1.count { $0 == "\n" } } }
    #expect(reading.summary.rejects.first?.line == lines, "\(place)")
    let own = table.rows[row].reduce(1) { $0 + $1.count { $0 == "\n" } }
    #expect(reading.summary.rejects.count <= own, "\(place)")
  }
}
