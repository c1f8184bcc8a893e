/// A sample with its bytes: rows as text and types.
struct SampleText {
  let sample: Sample
  let bytes: [UInt8]
  let text: CellText

  var rows: [Sample.Row] { sample.rows }

  func types(_ row: Sample.Row) -> [CellType] {
    let span = bytes.span
    return sample.cells(of: row).map { CellType.of(span, $0) }
  }

  func strings(_ row: Sample.Row) -> [String] {
    let span = bytes.span
    return sample.cells(of: row).map { text.string(span, $0) }
  }

  func filled(_ row: Sample.Row) -> Int {
    let span = bytes.span
    return sample.cells(of: row).count { CellType.of(span, $0) != .empty }
  }
}
