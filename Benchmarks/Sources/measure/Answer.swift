import Foundation

/// What an engine answered: a number for each rep, month and KPI.
struct Answer {
  /// By `rep month kpi`. Zeros are left out: not every engine states a group in which there is nothing.
  private(set) var values: [String: Double] = [:]

  /// A peer's file: `rep,month,kpi,value`, or `rep,month,kind,row_count,accounts`, whose numbers are those of the KPIs
  /// `rows_KIND` and `accounts_KIND`.
  init(peer path: String) throws {
    if try Self.hasColumn("kpi", path) {
      try Self.forEachRow(of: path, ["rep", "month", "kpi", "value"]) { cells in
        set(cells[3], rep: cells[0], month: cells[1], kpi: cells[2])
      }
    } else {
      try Self.forEachRow(of: path, ["rep", "month", "kind", "row_count", "accounts"]) { cells in
        set(cells[3], rep: cells[0], month: cells[1], kpi: "rows_\(cells[2])")
        set(cells[4], rep: cells[0], month: cells[1], kpi: "accounts_\(cells[2])")
      }
    }
  }

  /// The KPIs by rep and month of a file of figures.
  init(terrain path: String) throws {
    try Self.forEachRow(of: path, ["member", "period", "kpi", "dimension", "grain", "value"]) { cells in
      if cells[3] == "rep", cells[4] == "month" {
        set(cells[5], rep: cells[0], month: cells[1], kpi: cells[2])
      }
    }
  }

  private mutating func set(_ text: String, rep: String, month: String, kpi: String) {
    guard !text.isEmpty else { return }
    let value = Double(text) ?? .nan
    if value != 0 { values["\(rep) \(month) \(kpi)"] = value }
  }

  func text(_ key: String) -> String { values[key].map { "\($0)" } ?? "nothing" }

  /// Whether another answer has the same number, but for the last digit of a share.
  func agrees(with other: Answer, at key: String) -> Bool {
    guard let own = values[key], let value = other.values[key] else { return false }
    return abs(own - value) <= 1e-12 * abs(own)
  }

  private static func hasColumn(_ name: String, _ path: String) throws -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(66, "\(path): cannot be read")
    }
    return cells(of: data.prefix { $0 != 0x0A && $0 != 0x0D }).contains(name)
  }

  /// The named columns of every row. Cells of these files hold no line ends.
  private static func forEachRow(of path: String, _ names: [String], _ body: ([String]) -> Void) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(66, "\(path): cannot be read")
    }
    var columns: [Int]?
    for line in data.split(separator: 0x0A) {
      let cells = cells(of: line.last == 0x0D ? line.dropLast() : line)
      if let columns {
        body(columns.map { $0 < cells.count ? cells[$0] : "" })
      } else {
        columns = try names.map { name in
          guard let column = cells.firstIndex(of: name) else { throw Fault(65, "\(path): no column \(name)") }
          return column
        }
      }
    }
  }

  private static func cells(of line: Data) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ",") && !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else {
        cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
