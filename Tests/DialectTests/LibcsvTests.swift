import Clibcsv
import Dialect
import Testing

/// Wherever libcsv in strict mode reads a file in the plain dialect, the own scanner reads the same cells.
struct LibcsvTests {
  @Test("the scanner agrees with libcsv on plain files", arguments: SampleTable.all)
  func tables(table: SampleTable) {
    for polluter in [
      Polluter(), Polluter(quotesEverything: true), Polluter(lineEnd: "\r\n"),
      Polluter(endsWithLineEnd: false),
    ] {
      let text = Array(polluter.text(table).utf8)
      #expect(Reading(text).output == Libcsv.rows(text))
    }
  }

  @Test("and on noise that libcsv accepts")
  func noise() {
    var state: UInt64 = 7
    var accepted = 0
    let pieces = ["a", "7", ",", ",", "\n", "\"b\"", "\"c,d\"", "\"e\"\"f\"", "\"g\nh\"", ","]
    for _ in 0..<2500 {
      var text = "name,count,day\n"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let rows = Libcsv.rows(Array((text + "\n").utf8)), rows.allSatisfy({ $0.count == 3 }) else {
        continue
      }
      let reading = Reading(text + "\n")
      guard reading.dialect.separator.value.text == "," && reading.dialect.layout.width == 3 else { continue }
      // What is set aside (empty rows) was read all the same.
      guard reading.summary.setAside.isEmpty && reading.dialect.header.value.rows == 1 else { continue }
      accepted += 1
      #expect(reading.output == rows, "\(text.debugDescription)")
    }
    #expect(accepted > 8)
  }
}
