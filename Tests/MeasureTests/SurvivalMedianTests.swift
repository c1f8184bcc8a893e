import Testing

@testable import Measure

struct SurvivalMedianTests {
  @Test(
    "exactly half is the median, whatever the product was rounded to",
    arguments: (1...200).map { $0 * 2 })
  func half(count: Int) {
    let all = (1...count).map { (days: Int64($0), hasEnded: true) }
    #expect(Intervals.survivalMedian(durations: all) == Double(count / 2))
    let open = [(days: Int64, hasEnded: Bool)](repeating: (days: 999, hasEnded: false), count: count / 2)
    #expect(Intervals.survivalMedian(durations: Array(all.prefix(count / 2)) + open) == Double(count / 2))
  }
}
