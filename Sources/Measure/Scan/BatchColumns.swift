import TerrainModel

/// One batch with the columns that are derived while it is scanned, each made once.
struct BatchColumns {
  private(set) var batch: FactBatch
  let record: RecordKind
  /// The time that places rows in a period for the accumulation at work.
  var placingTime: Field
  private let localDays = LocalDays()
  private var daysByField: [Field: [Int64]] = [:]

  init(_ batch: FactBatch, record: RecordKind) {
    self.batch = batch
    self.record = record
    self.placingTime = record.mainTime
  }

  var rowCount: Int { batch.rowCount }

  /// The same rows with each rep in the team of the day of a time, where the batch tells it.
  func placed(by time: Field) -> BatchColumns {
    guard let memberships = batch.columns[record.membership(at: time)] else { return self }
    var columns = self
    columns.batch.columns[.membership] = memberships
    return columns
  }

  /// The local day of a time of each row; nil where the batch does not have the field.
  mutating func days(of field: Field) -> [Int64]? {
    if let days = daysByField[field] { return days }
    let days: [Int64]?
    if field == .day || field == record.mainTime, let derived = batch.integers(.day) {
      days = derived
    } else {
      days = batch.integers(field)?.map { localDays.localDay(of: $0) }
    }
    daysByField[field] = days
    return days
  }

  /// The numbers that a quantity takes; nil where the batch does not have them. Days are counted from day to day.
  mutating func numbers(_ quantity: Quantity) -> [Int64]? {
    switch quantity {
    case .rows: return nil
    case .field(let field): return batch.integers(field)
    case .days(let from, let to):
      guard let starts = days(of: from), let ends = days(of: to) else { return nil }
      return zip(starts, ends).map { start, end in
        // A deal that closes before it opens is flagged elsewhere; its length is not known.
        guard start != Missing.integer, end != Missing.integer, end >= start else { return Missing.integer }
        return end - start
      }
    }
  }
}
