import TerrainModel

/// Whether a column of days writes the day or the month first. A cell such as 05/03/2026 cannot tell; the column can.
struct DateOrder {
  /// How many cells only one reading explains.
  struct Votes {
    var dayFirst = 0
    var monthFirst = 0
  }

  enum Outcome: Equatable {
    case dayFirst, monthFirst
    /// No cell tells, and some can be read both ways.
    case open
    /// Cells of both kinds, too many for mistakes.
    case mixed
    /// No cell can be read both ways.
    case irrelevant
  }

  /// Index in the layout's columns.
  let column: Int
  private var reader: CellReader
  private let dayFirst: [TimePattern]
  private let monthFirst: [TimePattern]
  private let others: [TimePattern]
  private(set) var votes = Votes()
  private var ambiguous = 0

  /// nil where the column's patterns leave no choice.
  init?(_ column: ExportLayout.Column, at index: Int) {
    let patterns = column.mapping.patterns.compactMap { TimePattern($0) }
    dayFirst = patterns.filter { $0.order == .dayFirst }
    monthFirst = patterns.filter { $0.order == .monthFirst }
    others = patterns.filter { $0.order == nil }
    guard !dayFirst.isEmpty, !monthFirst.isEmpty else { return nil }
    self.column = index
    reader = CellReader(columns: column.positions, nothing: column.mapping.nothing)
  }

  var isOpen: Bool { outcome(of: votes) == .open }

  mutating func look(_ batch: RecordBatch, _ row: Int) {
    var reader = self.reader
    let (day, month) = reader.withCell(batch, row: row) { cell -> (Int64?, Int64?) in
      guard !cell.isEmpty, !others.contains(where: { $0.read(cell) != nil }) else { return (nil, nil) }
      return (seconds(dayFirst, cell), seconds(monthFirst, cell))
    }
    self.reader = reader
    switch (day, month) {
    case (nil, nil): break
    case (_?, nil): votes.dayFirst += 1
    case (nil, _?): votes.monthFirst += 1
    case (let day?, let month?): if day != month { ambiguous += 1 }
    }
  }

  /// What the column's own cells say, or where they say nothing those of the file's other columns.
  func outcome(among all: [DateOrder]) -> Outcome {
    let own = outcome(of: votes)
    guard own == .open || own == .irrelevant else { return own }
    var sum = Votes()
    for other in all {
      sum.dayFirst += other.votes.dayFirst
      sum.monthFirst += other.votes.monthFirst
    }
    let shared = outcome(of: sum)
    return shared == .dayFirst || shared == .monthFirst ? shared : own
  }

  /// One in a hundred may be a mistake, which is then rejected as a row.
  private func outcome(of votes: Votes) -> Outcome {
    if votes.dayFirst == 0 && votes.monthFirst == 0 { return ambiguous > 0 ? .open : .irrelevant }
    if votes.monthFirst * 100 <= votes.dayFirst { return .dayFirst }
    if votes.dayFirst * 100 <= votes.monthFirst { return .monthFirst }
    return .mixed
  }

  private func seconds(_ patterns: [TimePattern], _ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
    for pattern in patterns {
      if let reading = pattern.read(cell) { return reading.seconds }
    }
    return nil
  }
}
