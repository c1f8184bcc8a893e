import SampleData
import Testing

@Suite struct RandomSourceTests {
  @Test func streamsAreRepeatableAndApart() {
    var first = RandomSource(seed: 7, stream: "deals")
    var again = RandomSource(seed: 7, stream: "deals")
    var other = RandomSource(seed: 7, stream: "people")
    let values = (0..<100).map { _ in first.next() }
    #expect(values == (0..<100).map { _ in again.next() })
    #expect(Set(values).isDisjoint(with: (0..<100).map { _ in other.next() }))
  }

  @Test func distributionsHaveTheirMoments() {
    var random = RandomSource(seed: 3, stream: "moments")
    let count = 20_000
    let normals = (0..<count).map { _ in random.normal() }
    let poissons = (0..<count).map { _ in Double(random.poisson(2.5)) }
    let mean = normals.reduce(0, +) / Double(count)
    let variance = normals.reduce(0) { $0 + $1 * $1 } / Double(count)
    // Four standard errors.
    #expect(abs(mean) < 0.0283)
    #expect(abs(variance - 1) < 0.04)
    #expect(abs(poissons.reduce(0, +) / Double(count) - 2.5) < 0.0448)
  }

  @Test func weightsAndBounds() {
    var random = RandomSource(seed: 5, stream: "weights")
    var tally = [0, 0, 0]
    for _ in 0..<10_000 { tally[random.weighted([0.5, 0, 0.5])] += 1 }
    #expect(tally[1] == 0)
    #expect(abs(tally[0] - 5_000) < 200)
    #expect((0..<1_000).allSatisfy { _ in (0..<7).contains(random.below(7)) })
    #expect(random.below(0) == 0)
  }
}
