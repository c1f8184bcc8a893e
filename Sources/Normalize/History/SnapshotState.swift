import TerrainModel

/// What one delivery of a snapshot says of every record that has an identifier.
struct SnapshotState {
  struct Record {
    /// Index of the plan.
    var plan: Int
    var line: UInt32
    var rep: UInt32
    var stage: UInt32
    var amount: Int64
    /// Wall-clock seconds.
    var closed: Int64
  }

  private(set) var records: [UInt64: Record] = [:]
  /// Identifiers in the order of the files.
  private(set) var order: [UInt64] = []

  /// Reads all files of the delivery; of records that are in several the last file counts. Throws where a segment
  /// cannot be read.
  init(of members: [Int], plans: [InputPlan]) throws {
    for member in members { try add(member, plans[member]) }
  }

  private mutating func add(_ index: Int, _ plan: InputPlan) throws {
    let fields: Set<Field> = [.identifier, .rep, .stage, .amount, .closed]
    for group in plan.content.groupRowCounts.indices {
      let batch = try plan.load(group: group, fields: fields, withLines: true)
      guard let identifiers = batch.keys(.identifier) else { return }
      let (reps, stages) = (batch.codes(.rep), batch.codes(.stage))
      let (amounts, closed) = (batch.integers(.amount), batch.integers(.closed))
      for (row, identifier) in identifiers.enumerated() where identifier != Missing.key {
        let record = Record(
          plan: index, line: row < batch.lines.count ? batch.lines[row] : 0, rep: reps?[row] ?? Missing.code,
          stage: stages?[row] ?? Missing.code, amount: amounts?[row] ?? Missing.integer,
          closed: closed?[row] ?? Missing.integer)
        if records.updateValue(record, forKey: identifier) == nil { order.append(identifier) }
      }
    }
  }
}
