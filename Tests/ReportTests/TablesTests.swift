import Report
import TerrainModel
import Testing

struct TablesTests {
  static let contract: [(String, String)] = [
    (
      "kpis.csv",
      "as_of,period,grain,kpi,kpi_label,dimension,member,member_label,parent,value,unit,n,low,high,mature,definition,readable_from,enough"
    ),
    (
      "objectives.csv",
      "objective,kpi,scope,target,deadline,owner,actual,forecast,low,high,probability,status,verdict,specific,measurable,achievable,relevant,time_bound"
    ),
    (
      "lessons.csv",
      "lesson,claim,scope,kpi,period,n,estimate,low,high,q,grade,status,decision,owner,recheck_on"
    ),
    ("signals.csv", "kpi,scope,period,value,rule,low,high"),
    ("rejects.csv", "source,file,hash,line,byte_from,byte_to,column,rule,message,contract"),
    ("attribution.csv", "attribution,as_of,first,last,channel,model,credit,share,rank,definition"),
  ]

  @Test("Columns are a contract", arguments: contract)
  func columns(_ path: String, _ header: String) {
    let outputs = Outputs.english
    #expect(outputs.text(path).split(separator: "\n").first.map(String.init) == header)
    #expect(outputs.text("excel/\(path)").hasPrefix("\u{FEFF}" + header))
  }

  @Test("Decisions are not recorded: the promised column and member are empty, and the page has none")
  func decisions() {
    let outputs = Outputs.english
    let lessons = outputs.rows("lessons.csv")
    #expect(!lessons.isEmpty)
    #expect(lessons.allSatisfy { $0["decision"] == "" && $0["owner"] == "Head of sales" })
    #expect(outputs.text("summary.json").contains("\"decision\": null"))
    #expect(!outputs.text("report.html").contains(">Decision<"))
    #expect(outputs.text("report.html").contains("30\u{A0}Jun\u{A0}2026<small>Head of sales</small>"))
  }

  @Test("A safe figure has the value of the result, every digit")
  func values() throws {
    let result = SampleResult.make()
    let rows = Outputs(result).rows("kpis.csv")
    for kpi in ["revenue", "win_rate", "activities"] {
      let value = try #require(
        result.values.first { $0.kpi == kpi && $0.dimension == .company && $0.period.name == "2025-03" })
      let row = try #require(
        rows.first { $0["kpi"] == kpi && $0["dimension"] == "company" && $0["period"] == "2025-03" })
      #expect(row["value"] == value.exact.map(FixedPoint.text) ?? "\(value.value ?? -1)")
      #expect(row["value"].flatMap(Double.init) == value.value)
      #expect(row["n"] == "\(value.count)")
      #expect(row["grain"] == "month")
      #expect(row["mature"] == "true")
    }
  }

  @Test("A rate that cannot be read yet is no drop in a spreadsheet; a count of days gone by stays")
  func immature() throws {
    var result = SampleResult.make()
    let place = { (kpi: String) in
      result.values.last { $0.kpi == kpi && $0.dimension == .company && $0.period.grain == .month }
    }
    var rate = try #require(place("acceptance_rate"))
    var count = try #require(place("activities"))
    (rate.isMature, rate.readableFrom) = (false, rate.period.last + 14)
    (count.isMature, count.readableFrom) = (false, count.period.last)
    var whole = rate
    whole.period.grain = .all
    result.values = MetricValues([rate, count, whole])
    let outputs = Outputs(result)
    let plain = outputs.rows("kpis.csv")
    #expect(plain.allSatisfy { $0["value"] != "" && $0["mature"] == "false" })
    #expect(plain.map { $0["readable_from"] } == [rate, count, whole].map(\.readableFrom.text))
    let spreadsheet = outputs.rows("excel/kpis.csv")
    #expect(spreadsheet.map { $0["value"] == "" } == [true, false, false])
    #expect(spreadsheet[0]["low"] == "" && spreadsheet[0]["high"] == "")
    #expect(spreadsheet.map { $0["n"] } == plain.map { $0["n"] })
    #expect(spreadsheet[0]["readable_from"] == rate.readableFrom.text)
    let sheet = try #require(Renderer(result: result, language: .en).spreadsheet.sheets.first)
    #expect(sheet.rows[0][9] == .empty && sheet.rows[1][9] != .empty)
  }

  @Test("Whether there are enough cases is said of every figure")
  func enough() throws {
    var result = SampleResult.make()
    let kpi = try #require(result.catalogue.kpis.first { $0.minimumSample > 1 })
    let value = try #require(result.values.first { $0.kpi == kpi.name && $0.dimension == .company })
    let cases = [kpi.minimumSample - 1, kpi.minimumSample].map { count in
      var value = value
      value.count = count
      return value
    }
    result.values = MetricValues(cases)
    #expect(Outputs(result).rows("kpis.csv").map { $0["enough"] } == ["false", "true"])
  }

  @Test("Unknown is empty, zero is 0")
  func unknown() throws {
    var result = SampleResult.make()
    var values = Array(result.values.filter { $0.dimension == .company }.prefix(2))
    values[0].value = nil
    values[0].exact = nil
    values[1].value = 0
    values[1].exact = 0
    result.values = MetricValues(values)
    let rows = Outputs(result).rows("kpis.csv")
    #expect(rows.map { $0["value"] } == ["", "0"])
  }

  @Test("French spreadsheets get semicolons, decimal commas, a byte order mark and CRLF")
  func frenchSpreadsheet() {
    let outputs = Outputs.french
    let bytes = outputs.bytes("excel/kpis.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let french = CSVReader.read(bytes, delimiter: 0x3B)
    let standard = CSVReader.read(outputs.bytes("kpis.csv"))
    #expect(french.count == standard.count)
    #expect(Set(french.map(\.count)) == [18])
    let value = 9
    for (left, right) in zip(french.dropFirst(), standard.dropFirst()) where !left[value].isEmpty {
      #expect(left[value] == right[value].replacing(".", with: ","))
    }
    #expect(
      bytes.filter { $0 == 0x0A }.count == zip(bytes, bytes.dropFirst()).count { $0 == 0x0D && $1 == 0x0A })
  }

  @Test("Texts come back from CSV as they were, but for the apostrophe before a formula")
  func roundTrip() {
    for text in NastyResult.texts {
      let names = Outputs(NastyResult.make(text)).rows("restricted/unmatched.csv").map { $0["name"] }
      let isFormula =
        text.unicodeScalars.first.map { "=+-@\t\r\u{FF1D}".unicodeScalars.contains($0) } ?? false
      #expect(names == [isFormula ? "'" + text : text])
    }
  }

  @Test("The data package names every table with its columns")
  func dataPackage() {
    let package = Outputs.english.text("datapackage.json")
    for (path, header) in Self.contract {
      #expect(package.contains("\"path\": \"\(path)\""))
      for column in header.split(separator: ",") { #expect(package.contains("\"name\": \"\(column)\"")) }
    }
  }

  @Test("Rejects are located")
  func rejects() {
    let rows = Outputs.english.rows("rejects.csv")
    #expect(rows.map { $0["line"] } == ["17", "40"])
    #expect(rows[0]["byte_from"] == "1200")
    #expect(rows[0]["rule"] == "unreadable_time")
    #expect(rows[1]["message"] == "'=1+1")
  }
}
