import TerrainModel

/// The latest reading of each rep in a period, averaged over reps: a gauge does not add up over time.
///
/// Of readings at the same time, the one that stands later in the exports counts. Readings of nobody known are taken
/// as one rep's.
struct ReadingReducer {
  let scale: Int64
  /// By membership code.
  let reps: [UInt32]

  func reduce(_ readings: some Sequence<Reading>, _ projection: Projection) -> TaskResult {
    var placed: [(group: Int, rep: UInt32, time: Int64, order: Int, value: Int64)] = []
    for (order, reading) in readings.enumerated() {
      guard let group = projection.target(of: reading.group) else { continue }
      let rep = Int(reading.membership) < reps.count ? reps[Int(reading.membership)] : Missing.code
      placed.append((group, rep, reading.time, order, reading.value))
    }
    placed.sort { ($0.group, $0.rep, $0.time, $0.order) < ($1.group, $1.rep, $1.time, $1.order) }
    var table: [(group: Int, sum: Int128, reps: Int)] = []
    for index in placed.indices {
      let reading = placed[index]
      let isLast =
        index + 1 == placed.count || placed[index + 1].group != reading.group
        || placed[index + 1].rep != reading.rep
      guard isLast else { continue }
      if let last = table.indices.last, table[last].group == reading.group {
        table[last].sum += Int128(reading.value)
        table[last].reps += 1
      } else {
        table.append((reading.group, Int128(reading.value), 1))
      }
    }
    return TaskResult(
      groups: table.map(\.group),
      cells: table.map {
        Cell(rows: $0.reps, exact: nil, value: Double($0.sum) / (Double($0.reps) * Double(scale)))
      })
  }
}
