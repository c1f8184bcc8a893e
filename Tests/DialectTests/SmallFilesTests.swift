import Dialect
import Testing

/// Tiny files as the standard describes them: every cell is what it should be, with and without a header.
struct SmallFilesTests {
  @Test(
    "the standard's cases",
    arguments: [
      ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
      ("a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]]),
      ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b\n1,\"she \"\"said\"\" so\"\n3,4\n", [["a", "b"], ["1", "she \"said\" so"], ["3", "4"]]),
      (
        "a,b\n1,\"two\n\"\"quoted\"\"\nlines\"\n3,4\n",
        [["a", "b"], ["1", "two\n\"quoted\"\nlines"], ["3", "4"]]
      ),
      (
        "a,b,c\n1,2,3\n\"Once upon\na time\",5,6\n7,8,9\n",
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon\na time", "5", "6"], ["7", "8", "9"]]
      ),
      (
        "first,city,zip\nJo,\"Smalltown, XX\",08123\n",
        [["first", "city", "zip"], ["Jo", "Smalltown, XX", "08123"]]
      ),
      (
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [2.0, 0.5]}\"\n",
        [["key", "val"], ["1", "{\"type\": \"Point\", \"at\": [2.0, 0.5]}"]]
      ),
      ("a,b,c\n1,2,3\n4,5,ʤ\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
      ("aaa,bbb,ccc\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("aaa,\"b\r\nbb\",ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("\"a,1\",\"b\"\n\"c\",\"d\"\n", [["a,1", "b"], ["c", "d"]]),
      ("name\nAnn\nBob\n", [["name"], ["Ann"], ["Bob"]]),
      ("note\n\"one, two\"\nthree\n", [["note"], ["one, two"], ["three"]]),
      ("a,b\n 1, 2 \n", [["a", "b"], [" 1", " 2 "]]),
      ("x,y\n,\n1,2\n", [["x", "y"], ["1", "2"]]),
      ("a;b\n1,5;2,5\n3,5;4,5\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
      ("a\tb\n1,5\t2;5\n3\t4\n", [["a", "b"], ["1,5", "2;5"], ["3", "4"]]),
      ("sep=;\na;b\n1;x\n2;y\n", [["a", "b"], ["1", "x"], ["2", "y"]]),
      (
        "x;y\n1,5;2,25\n2,5;4,25\n3,5;8,25\n",
        [["x", "y"], ["1,5", "2,25"], ["2,5", "4,25"], ["3,5", "8,25"]]
      ),
      ("yes,no\nyes,no\nyes,no\n", [["yes", "no"], ["yes", "no"], ["yes", "no"]]),
    ])
  func standard(text: String, rows: [[String]]) {
    let reading = Reading(text)
    #expect(reading.output == rows, "\(text.debugDescription) \(reading.dialect.separator)")
    #expect(reading.summary.rejects.isEmpty)
  }

  @Test("what is written reads back the same")
  func roundTrip() {
    for table in SampleTable.all {
      let text = Array(Polluter(delimiter: ";").text(table).utf8)
      let file = FileText(text)
      var written: [UInt8] = []
      var output = CleanCSV(table: 0) { written += $0 }
      _ = file.read(into: &output)
      output.flush()
      #expect(Reading(written).output == Reading(text).output)
    }
  }
}
