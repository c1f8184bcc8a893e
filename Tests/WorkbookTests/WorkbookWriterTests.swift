import Foundation
import TerrainModel
import Testing
import Workbook

/// Workbooks as another reader finds them: Python's zipfile and XML parser.
@Suite struct WorkbookWriterTests {
  private static let sample = Spreadsheet(
    title: "Sample", day: CalendarDay(number: 20_543),
    sheets: [
      .init(name: "front", lines: ["Heading", "=1+1", "a <b> & \"c\""]),
      .init(
        name: "rows", lines: ["Rows"],
        table: .init(
          name: "rows_1",
          columns: [
            .init("Name"), .init("Amount", .fixed(decimals: 2)), .init("Share", .percent(decimals: 1)),
            .init("Day"),
          ],
          rows: [
            [.text("=cmd|' /C calc'!A0"), .number(1234.5), .number(0.25), .day(CalendarDay(number: 20_543))],
            [.text("http://a.example/"), .number(-0.01), .empty, .empty],
            [.empty, .number(.nan), .number(1), .day(CalendarDay(number: 0))],
          ])),
      .init(name: "none", lines: [], table: .init(name: "none", columns: [.init("Name")], rows: [])),
    ])

  private func written(_ spreadsheet: Spreadsheet) throws -> Data {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookWriter.write(spreadsheet, to: path)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Every cell as `sheet!A1=kind:text`, and every table, as Python reads them.
  private func read(_ data: Data) throws -> [String] {
    let program = """
      import io, re, sys, zipfile, xml.etree.ElementTree as E
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
      texts = [''.join(t.text or '' for t in s.iter('{%s}t' % n['m'])) for s in E.fromstring(z.read('xl/sharedStrings.xml'))]
      for i in range(1, 4):
        root = E.fromstring(z.read(f'xl/worksheets/sheet{i}.xml'))
        for c in root.iter('{%s}c' % n['m']):
          v = c.find('m:v', n)
          if c.find('m:f', n) is not None: print(f'{i}!{c.get("r")}=formula')
          elif v is not None and c.get('t') == 's': print(f'{i}!{c.get("r")}=text:{texts[int(v.text)]}')
          elif v is not None: print(f'{i}!{c.get("r")}=number:{v.text}')
        for link in root.iter('{%s}hyperlink' % n['m']): print('link')
      for name in sorted(z.namelist()):
        if name.startswith('xl/tables/'):
          t = E.fromstring(z.read(name)); print('table', t.get('name'), t.get('ref'))
      print(E.fromstring(z.read('docProps/core.xml')).find('.//{http://purl.org/dc/terms/}created').text)
      """
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: data)
    try input.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func everyCellIsWhatItWas() throws {
    #expect(
      try read(written(Self.sample)) == [
        "1!A1=text:Heading", "1!A2=text:=1+1", "1!A3=text:a <b> & \"c\"", "2!A1=text:Rows", "2!A3=text:Name",
        "2!B3=text:Amount", "2!C3=text:Share", "2!D3=text:Day", "2!A4=text:=cmd|' /C calc'!A0",
        "2!B4=number:1234.5", "2!C4=number:0.25", "2!D4=number:46112", "2!A5=text:http://a.example/",
        "2!B5=number:-0.01", "2!C6=number:1", "2!D6=number:25569", "3!A1=text:Name", "table rows_1 A3:D6",
        "table none A1:A2", "2026-03-31T00:00:00Z",
      ])
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    #expect(try written(Self.sample) == written(Self.sample))
  }

  @Test func whatCannotBeWrittenIsSaid() {
    let failure = #expect(throws: Failure.self) {
      try WorkbookWriter.write(Self.sample, to: "/nowhere/at/all.xlsx")
    }
    #expect(failure?.code == .cannotWrite)
  }

  @Test func aSheetHoldsSoManyRows() {
    var large = Self.sample
    large.sheets[1].table?.rows = Array(repeating: [.empty], count: WorkbookWriter.mostRows)
    let failure = #expect(throws: Failure.self) { try WorkbookWriter.write(large, to: "/tmp/never.xlsx") }
    #expect(failure?.code == .usage)
  }
}
