import TerrainModel
import TestSupport
import Testing

@testable import Normalize

@Suite struct LinkTableTests {
  /// Against a search of the whole list: pairs with one entry, with many, and with none.
  @Test(arguments: [0, 1, 200, 9_000]) func findsTheFirstEntryOfAPairFromAMomentOn(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let entries = (0..<count).map { _ in
      (rep: UInt32(random.below(9)), key: 1 + random.next() % 400, time: Int64(random.below(2_000)) - 1_000)
    }
    let packed = entries.map { LinkEntry.pack(rep: $0.rep, key: $0.key, time: $0.time) }
    var byPair: [UInt64: [Int64]] = [:]
    for entry in entries {
      byPair[LinkEntry.pair(rep: entry.rep, key: entry.key), default: []].append(entry.time)
    }
    let reps = (0..<5_000).map { _ in UInt32(random.below(10)) }
    let keys = reps.map { _ in 1 + random.next() % 500 }
    let times = reps.map { _ in Int64(random.below(2_000)) - 1_000 }
    let rows = reps.indices.filter { $0 % 3 != 0 }.map { Int32($0) }
    for threads in [1, 2] {
      let table = LinkTable([Array(packed.prefix(70)), Array(packed.dropFirst(70))], threads: threads)
      var found = [Int64](repeating: -7, count: reps.count)
      table.fill(&found, rows: rows, reps: reps, keys: keys, after: times)
      for row in reps.indices {
        let own = byPair[LinkEntry.pair(rep: reps[row], key: keys[row])] ?? []
        #expect(found[row] == (row % 3 == 0 ? -7 : own.filter { $0 > times[row] }.min() ?? -7))
        #expect(
          table.firstTime(rep: reps[row], key: keys[row], from: times[row])
            == own.filter { $0 >= times[row] }.min())
      }
    }
  }
}
