import Foundation

/// Reads a workbook as a program that knows nothing of ours would: a zip of XML files, through Python's standard library.
package struct WorkbookReader: Decodable {
  package struct Sheet: Decodable {
    package var name: String
    /// The cells of each row that has any: by reference, `A1`.
    package var cells: [String: Cell]
    package var table: String
    /// `A5:B20`.
    package var range: String
    package var titles: [String]
    package var hasFilter: Bool
    /// Rows that stay at the top.
    package var frozen: Int
  }

  package struct Chart: Decodable, Equatable {
    package var title: String
    package var values: String
  }

  package struct Cell: Decodable, Equatable {
    /// The `t` of the cell: `s` for text; empty for a number.
    package var type: String
    package var value: String
    /// The format of a number.
    package var format: String
    package var hasFormula: Bool
  }

  package var created: String
  package var title: String
  package var hasLinks: Bool
  /// The title of each chart, and the cells that it shows.
  package var charts: [Chart]
  package var sheets: [Sheet]

  package static let isPossible = (try? run("print(1)", [])) != nil

  package init(bytes: [UInt8]) throws {
    let path = NSTemporaryDirectory() + "terrain-" + UUID().uuidString + ".xlsx"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    self = try JSONDecoder().decode(WorkbookReader.self, from: Self.run(Self.script, [path]))
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return output
  }

  private static let script = """
    import json, re, sys, zipfile
    import xml.etree.ElementTree as tree
    archive = zipfile.ZipFile(sys.argv[1])
    def load(name): return tree.fromstring(archive.read(name))
    def plain(node):
        for part in node.iter(): part.tag = part.tag.split('}')[1]
        return node
    strings = [''.join(t.text or '' for t in item.iter('t')) for item in plain(load('xl/sharedStrings.xml')).findall('si')]
    def unescape(text): return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), text)
    styles = plain(load('xl/styles.xml'))
    own = {n.get('numFmtId'): n.get('formatCode') for n in styles.iter('numFmt')}
    formats = [own.get(x.get('numFmtId'), x.get('numFmtId')) for x in styles.find('cellXfs')]
    core = plain(load('docProps/core.xml'))
    names = [s.get('name') for s in plain(load('xl/workbook.xml')).iter('sheet')]
    sheets = []
    for number, name in enumerate(names, 1):
        sheet = plain(load(f'xl/worksheets/sheet{number}.xml'))
        cells = {}
        for cell in sheet.iter('c'):
            kind = cell.get('t', '')
            node = cell.find('v')
            text = '' if node is None else node.text or ''
            if kind == 's': text = unescape(strings[int(text)])
            cells[cell.get('r')] = {'type': kind, 'value': text, 'format': formats[int(cell.get('s', 0))],
                'hasFormula': cell.find('f') is not None}
        table = plain(load(f'xl/tables/table{number}.xml'))
        pane = sheet.find('.//pane')
        sheets.append({'name': name, 'cells': cells, 'table': table.get('displayName'), 'range': table.get('ref'),
            'titles': [c.get('name') for c in table.iter('tableColumn')],
            'hasFilter': table.find('autoFilter') is not None,
            'frozen': 0 if pane is None else int(pane.get('ySplit', 0))})
    links = any(b'hyperlink' in archive.read(n) for n in archive.namelist() if n.startswith('xl/worksheets'))
    charts = []
    for number in range(1, 1 + sum(n.startswith('xl/charts/chart') for n in archive.namelist())):
        chart = plain(load(f'xl/charts/chart{number}.xml'))
        charts.append({'title': ''.join(t.text or '' for t in chart.find('.//title').iter('t')),
            'values': chart.findtext('.//val/numRef/f')})
    print(json.dumps({'created': core.findtext('created'), 'title': core.findtext('title') or '', 'hasLinks': links, 'charts': charts,
        'sheets': sheets}))
    """
}
