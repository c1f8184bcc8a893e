import Clibcsv

/// libcsv in strict mode, as an oracle.
enum Libcsv {
  private final class Rows {
    var rows: [[String]] = []
    var row: [String] = []
  }

  /// All rows; nil where libcsv finds damage.
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    var parser = csv_parser()
    guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else { return nil }
    defer { csv_free(&parser) }
    let rows = Rows()
    let context = Unmanaged.passUnretained(rows).toOpaque()
    let field: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, length, context in
      guard let context else { return }
      let bytes = UnsafeRawBufferPointer(start: field, count: length)
      Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue().row.append(
        String(decoding: bytes, as: UTF8.self))
    }
    let end: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
      guard let context else { return }
      let rows = Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue()
      rows.rows.append(rows.row)
      rows.row = []
    }
    let read = bytes.withUnsafeBytes { csv_parse(&parser, $0.baseAddress, $0.count, field, end, context) }
    guard read == bytes.count, csv_fini(&parser, field, end, context) == 0 else { return nil }
    return rows.rows
  }
}
