import Foundation

/// Rows and distinct accounts by rep, month and kind.
struct Answer {
  struct Group: Equatable {
    var rows = 0
    var accounts = 0
  }

  /// By `rep month kind`.
  private(set) var groups: [String: Group] = [:]

  /// A peer's file: `rep,month,kind,row_count,accounts`.
  init(peer path: String) throws {
    try Self.forEachRow(of: path, ["rep", "month", "kind", "row_count", "accounts"]) { cells in
      groups["\(cells[0]) \(cells[1]) \(cells[2])"] = Group(
        rows: cells[3].isEmpty ? 0 : Int(cells[3]) ?? -1, accounts: cells[4].isEmpty ? 0 : Int(cells[4]) ?? -1
      )
    }
  }

  /// The KPIs `rows_KIND` and `accounts_KIND` by rep and month; zeros are no group.
  init(terrain path: String) throws {
    try Self.forEachRow(of: path, ["member", "period", "kpi", "dimension", "grain", "value"]) { cells in
      guard cells[3] == "rep", cells[4] == "month" else { return }
      let parts = cells[2].split(separator: "_", maxSplits: 1)
      guard parts.count == 2, parts[0] == "rows" || parts[0] == "accounts" else { return }
      let key = "\(cells[0]) \(cells[1]) \(parts[1])"
      let number = cells[5].isEmpty ? 0 : Int(cells[5]) ?? -1
      if parts[0] == "rows" {
        groups[key, default: Group()].rows = number
      } else {
        groups[key, default: Group()].accounts = number
      }
    }
    groups = groups.filter { $0.value.rows != 0 || $0.value.accounts != 0 }
  }

  func text(_ key: String) -> String {
    groups[key].map { "\($0.rows) rows, \($0.accounts) accounts" } ?? "nothing"
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
