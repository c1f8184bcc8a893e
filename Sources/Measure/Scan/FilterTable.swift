import TerrainModel

/// A row filter as a yes or no per code, so that a scan compares no text.
struct FilterTable: Sendable {
  let column: Field
  /// By code; the last entry is for rows that do not say.
  var passes: [Bool]
  /// The same as how far a list of passing rows grows: adding one asks for no branch, which goes either way at random.
  private let steps: [Int]
  /// The code that passes, where it is one alone.
  let onlyCode: Int?

  /// nil for a filter on the company, which every row passes.
  init?(_ filter: RowFilter, facts: Facts) {
    guard filter.dimension != .company else { return nil }
    let members = Set(filter.members)
    let axis = Axis(filter.dimension)
    column = axis.column
    switch axis {
    case .field(let field):
      passes = (facts.dictionaries[field] ?? []).map { members.contains($0) != filter.excluded }
    case .membership:
      passes = facts.memberships.map { stay in
        let name = stay.code(of: filter.dimension).flatMap { facts.name($0, of: filter.dimension.roster) }
        return name.map { members.contains($0) != filter.excluded } ?? filter.excluded
      }
    }
    passes.append(filter.excluded)
    steps = passes.map { $0 ? 1 : 0 }
    let isOne = !filter.excluded && passes.count(where: { $0 }) == 1
    onlyCode = isOne ? passes.firstIndex(of: true) : nil
  }

  /// Whether one row passes. A batch without the column says nothing.
  func passes(_ row: Int, of batch: FactBatch) -> Bool {
    let unknown = passes.count - 1
    guard let codes = batch.codes(column) else { return passes[unknown] }
    return passes[min(Int(codes[row]), unknown)]
  }

  /// Lists the rows that pass and lie in a bucket, in order: one look at each row, where listing and narrowing take two.
  func list(_ buckets: [Int32], codes: [UInt32], into rows: inout [Int32]) {
    rows.resize(to: buckets.count, filler: 0)
    let unknown = passes.count - 1
    var kept = 0
    let places = buckets.span
    let words = codes.span
    let table = steps.span
    var listed = rows.mutableSpan
    for row in places.indices {
      listed[kept] = Int32(truncatingIfNeeded: row)
      // The sign of a bucket, turned over: 1 for those from 0 on.
      let isPlaced = Int(~places[row] &>> 31 & 1)
      kept &+= isPlaced & table[min(Int(words[row]), unknown)]
    }
    rows.removeLast(rows.count - kept)
  }

  /// Keeps the rows that pass, in order. A batch without the column says nothing about any row.
  func narrow(_ rows: inout [Int32], codes: [UInt32]?) {
    let unknown = passes.count - 1
    guard let codes else {
      if passes[unknown] == false { rows = [] }
      return
    }
    var kept = 0
    let words = codes.span
    let table = steps.span
    var narrowed = rows.mutableSpan
    for index in narrowed.indices {
      let row = narrowed[index]
      narrowed[kept] = row
      kept &+= table[min(Int(words[Int(row)]), unknown)]
    }
    rows.removeLast(rows.count - kept)
  }
}
