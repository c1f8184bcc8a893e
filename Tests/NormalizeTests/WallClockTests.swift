import TerrainModel
import TestSupport
import Testing

@testable import Normalize

@Suite struct WallClockTests {
  @Test func daysOfAColumnAreThoseOfEachMoment() {
    var random = SeededRandom(seed: 3)
    let near = (0..<1_000).map { _ in Int64(random.below(4_000_000_000)) - 2_000_000_000 }
    let edges: [Int64] = [
      0, -1, 86_399, 86_400, -86_400, -86_401, .max, .min + 1, 1 << 62, -(1 << 62), -5_798_205_849_600,
      -5_798_205_849_601,
    ]
    let days = WallClock.days(near + edges + [Missing.integer])
    #expect(days.last == Missing.integer)
    for (local, day) in zip(near, days) {
      #expect(day * 86_400 <= local && local < (day + 1) * 86_400)
    }
    #expect(Array(days[1_000..<1_010]).prefix(6) == [0, -1, 0, 1, -1, -2])
    #expect(Array(days[1_010...1_011]) == [-67_108_864, -67_108_865])
  }
}
