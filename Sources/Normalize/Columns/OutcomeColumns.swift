import TerrainModel

/// What became of deals as of a day: status and closing time.
struct OutcomeColumns {
  var status: [UInt32]
  var closed: [Int64]

  static let open = UInt32(clamping: OpportunityStatus.allCases.firstIndex(of: .open) ?? 0)
  static let won = UInt32(clamping: OpportunityStatus.allCases.firstIndex(of: .won) ?? 1)
  static let lost = UInt32(clamping: OpportunityStatus.allCases.firstIndex(of: .lost) ?? 2)

  /// The words `is_won` and `is_closed` decide where the row has them, then the status, then what the stage means;
  /// a deal of which nothing is known is open. An outcome after the as-of day has not happened: the deal is open.
  /// An open deal has no closing time: exports put the expected day there.
  static func outcomes(
    of raw: FactBatch, words: InputWords, statuses: [UInt32]?, closed: [Int64]?, asOf: CalendarDay
  ) -> OutcomeColumns {
    let rowCount = raw.rowCount
    var result = OutcomeColumns(
      status: [UInt32](repeating: open, count: rowCount),
      closed: closed ?? [Int64](repeating: Missing.integer, count: rowCount))
    let statements = Statements(raw, words: words, statuses: statuses)
    for row in 0..<rowCount {
      var status = statements.status(of: row) ?? open
      let time = result.closed[row]
      if status != open, time != Missing.integer, WallClock.day(time) > Int64(asOf.number) { status = open }
      if status == open { result.closed[row] = Missing.integer }
      result.status[row] = status
    }
    return result
  }

  /// The words that say of each row of a batch what became of a deal.
  struct Statements {
    let isWon: [UInt32]?
    let isClosed: [UInt32]?
    let stages: [UInt32]?
    /// Canonical.
    let statuses: [UInt32]?
    let words: InputWords

    init(_ raw: FactBatch, words: InputWords, statuses: [UInt32]?) {
      isWon = raw.codes(.isWon)
      isClosed = raw.codes(.isClosed)
      stages = raw.codes(.stage)
      self.statuses = statuses
      self.words = words
    }

    /// The status that a row states; nil where no word of it is known.
    func status(of row: Int) -> UInt32? {
      let isWon = Self.truth(row, isWon, words.isWon)
      let isClosed = Self.truth(row, isClosed, words.isClosed)
      if isWon == true { return won }
      if isClosed == false { return open }
      if isClosed == true, isWon == false { return lost }
      if let statuses, statuses[row] != Missing.code { return statuses[row] }
      if let stages, Int(stages[row]) < words.statusOfStage.count {
        let status = words.statusOfStage[Int(stages[row])]
        if status != Missing.code { return status }
      }
      return nil
    }

    private static func truth(_ row: Int, _ codes: [UInt32]?, _ words: [Bool?]) -> Bool? {
      guard let codes, Int(codes[row]) < words.count else { return nil }
      return words[Int(codes[row])]
    }
  }
}
