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
    for row in 0..<rowCount {
      var status = stated(row, raw: raw, words: words, statuses: statuses) ?? open
      let time = result.closed[row]
      if status != open, time != Missing.integer, WallClock.day(time) > Int64(asOf.number) { status = open }
      if status == open { result.closed[row] = Missing.integer }
      result.status[row] = status
    }
    return result
  }

  /// The status that a row states; nil where no word of it is known.
  static func stated(_ row: Int, raw: FactBatch, words: InputWords, statuses: [UInt32]?) -> UInt32? {
    let isWon = truth(row, raw.codes(.isWon), words.isWon)
    let isClosed = truth(row, raw.codes(.isClosed), words.isClosed)
    if isWon == true { return won }
    if isClosed == false { return open }
    if isClosed == true, isWon == false { return lost }
    if let statuses, statuses[row] != Missing.code { return statuses[row] }
    if let stages = raw.codes(.stage), Int(stages[row]) < words.statusOfStage.count {
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
