import Primitives
import TerrainModel

/// How often each key sends in a rep's archive: the owner of the archive is the most frequent one.
struct SenderCounts {
  private var positions = KeyTable(expecting: 64)
  private var entries: [(rep: UInt32, sender: UInt64, count: Int)] = []

  mutating func add(_ batch: FactBatch, lacking: [Bool], where isWanted: (Int) -> Bool) {
    guard let senders = batch.keys(.sender), let reps = batch.codes(.rep) else { return }
    for row in 0..<batch.rowCount where senders[row] != Missing.key {
      guard Int(reps[row]) < lacking.count, lacking[Int(reps[row])], isWanted(row),
        batch.counted.isEmpty || batch.counted[row]
      else { continue }
      let found = positions.locate(KeyMixing.combine(UInt64(reps[row]), senders[row]))
      if found.isNew {
        positions[found.slot] = UInt64(entries.count)
        entries.append((reps[row], senders[row], 1))
      } else {
        entries[Int(positions[found.slot])].count += 1
      }
    }
  }

  /// The key that sends most, by rep code; the first seen of equals, `Missing.key` where nothing was sent.
  func mostFrequent(repCount: Int) -> [UInt64] {
    var senders = [UInt64](repeating: Missing.key, count: repCount)
    var counts = [Int](repeating: 0, count: repCount)
    for entry in entries where Int(entry.rep) < repCount && entry.count > counts[Int(entry.rep)] {
      senders[Int(entry.rep)] = entry.sender
      counts[Int(entry.rep)] = entry.count
    }
    return senders
  }
}
