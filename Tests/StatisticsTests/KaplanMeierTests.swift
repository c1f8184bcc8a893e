import Statistics
import Testing

struct KaplanMeierTests {
  private func durations(ended: [Int64], open: [Int64]) -> [(days: Int64, hasEnded: Bool)] {
    (ended.map { (days: $0, hasEnded: true) } + open.map { (days: $0, hasEnded: false) })
      .sorted { $0.days < $1.days }
  }

  @Test("the aml data of R, maintained arm: median 31")
  func published() {
    let maintained = durations(ended: [9, 13, 18, 23, 31, 34, 48], open: [13, 28, 45, 161])
    #expect(KaplanMeier.median(maintained) == 31)
  }

  @Test("where more than half still run, or nothing began, there is no median")
  func none() {
    #expect(KaplanMeier.median(durations(ended: [1], open: [2, 2, 2])) == nil)
    #expect(KaplanMeier.median(durations(ended: [], open: [4, 5])) == nil)
    #expect(KaplanMeier.median([]) == nil)
  }

  /// Cut off first, one of two at risk would be left when the other ends.
  @Test(
    "what ends on the day another is cut off ends first, in whatever order they stand",
    arguments: [false, true])
  func ties(isOpenFirst: Bool) {
    let day = [(days: Int64(5), hasEnded: isOpenFirst), (days: Int64(5), hasEnded: !isOpenFirst)]
    let later = [(days: Int64(9), hasEnded: false)]
    #expect(KaplanMeier.median(day + later) == nil)
  }

  @Test(
    "exactly half is the median, whatever the product was rounded to",
    arguments: (1...200).map { $0 * 2 })
  func half(count: Int) {
    let all = (1...count).map { (days: Int64($0), hasEnded: true) }
    #expect(KaplanMeier.median(all) == Double(count / 2))
    let open = [(days: Int64, hasEnded: Bool)](repeating: (days: 999, hasEnded: false), count: count / 2)
    #expect(KaplanMeier.median(Array(all.prefix(count / 2)) + open) == Double(count / 2))
  }
}
