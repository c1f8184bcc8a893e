import Measure
import TerrainModel
import Testing

/// How one amount is divided among the touches before a conversion.
@Suite struct AttributionWeightsTests {
  private func credits(
    _ amount: Int64, _ days: [Int], _ model: AttributionModel, halfLife: Int = 7
  ) -> [Int64] {
    AttributionWeights.credits(of: amount, days: days, model: model, halfLife: halfLife)
  }

  /// Published: 12,000 for touches on days 0, 5, 12, 30 and 38, rounded to a tenth.
  @Test func publishedTimeDecay() {
    let tenths = credits(120_000_000, [0, 5, 12, 30, 38], .timeDecay).map { ($0 + 500) / 1000 }
    #expect(tenths == [1752, 2874, 5749, 34170, 75454])
  }

  @Test func publishedPosition() {
    #expect(
      credits(120_000_000, [0, 5, 12, 30, 38], .position) == [48, 8, 8, 8, 48].map { $0 * 1_000_000 })
    #expect(credits(120_000_000, [0, 5], .position) == [60_000_000, 60_000_000])
    #expect(credits(120_000_000, [3], .position) == [120_000_000])
  }

  @Test func firstLastAndLinear() {
    let days = [0, 5, 12, 30, 38]
    #expect(credits(120_000_000, days, .first) == [120_000_000, 0, 0, 0, 0])
    #expect(credits(120_000_000, days, .last) == [0, 0, 0, 0, 120_000_000])
    #expect(credits(120_000_000, days, .linear) == [Int64](repeating: 24_000_000, count: 5))
  }

  @Test func touchesOfOneDayShareWhatTheDayGets() {
    #expect(credits(90, [1, 1, 1, 4], .first) == [30, 30, 30, 0])
    #expect(credits(90, [1, 4, 4], .last) == [0, 45, 45])
    #expect(credits(1000, [1, 1, 2, 3, 3], .position) == [200, 200, 200, 200, 200])
    #expect(credits(1000, [1, 1, 2, 2, 4], .position) == [200, 200, 100, 100, 400])
    #expect(credits(1000, [1, 1, 4], .position) == [250, 250, 500])
    #expect(credits(1000, [1, 1], .position) == [500, 500])
  }

  @Test func aHalfLifeBackWeighsHalf() {
    #expect(credits(7, [0, 7, 14], .timeDecay) == [1, 2, 4])
    #expect(credits(3, [0, 30], .timeDecay, halfLife: 30) == [1, 2])
    #expect(credits(1_000_000, [0, 100_000], .timeDecay, halfLife: 1) == [0, 1_000_000])
  }

  @Test func unitsThatAreLeftGoToTheLargestRemaindersAndTheEarlierTouch() {
    #expect(credits(100, [0, 1, 2], .linear) == [34, 33, 33])
    #expect(credits(2, [0, 1, 2], .linear) == [1, 1, 0])
    // 4 : 0.67 : 0.67 : 0.67 : 4 of 10.
    #expect(credits(10, [0, 1, 2, 3, 4], .position) == [4, 1, 1, 0, 4])
    #expect(credits(-100, [0, 1, 2], .linear) == [-34, -33, -33])
    #expect(credits(0, [0, 1, 2], .linear) == [0, 0, 0])
  }

  @Test(arguments: AttributionModel.allCases) func nothingGetsLost(_ model: AttributionModel) {
    let amounts: [Int64] = [.max, .min + 1, 1, -1, 999_999_999_999_937, 0]
    for amount in amounts {
      for count in 1...40 {
        let days = (0..<count).map { $0 * $0 % 17 }.sorted()
        let parts = credits(amount, days, model, halfLife: 3)
        #expect(parts.reduce(0, +) == amount, "\(amount) \(count)")
      }
    }
    #expect(credits(100, [], model) == [])
  }
}
