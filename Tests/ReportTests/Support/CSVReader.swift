/// A small strict reader of CSV, written for the tests only: what it reads back is what a spreadsheet would see.
enum CSVReader {
  static func read(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == delimiter {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else if byte == 0x0A {
        if cell.last == 0x0D { cell.removeLast() }
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        row = []
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return rows
  }
}
