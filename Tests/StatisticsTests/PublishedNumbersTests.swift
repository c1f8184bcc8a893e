import Statistics
import Testing

/// Published values, to the digits that were published.
struct PublishedNumbersTests {
  @Test("Kaplan–Meier: the aml data of R, maintained arm, median 31")
  func kaplanMeier() {
    let ended = [9.0, 13, 18, 23, 31, 34, 48]
    #expect(KaplanMeier.median(ended: ended, open: [13, 28, 45, 161]) == 31)
    #expect(KaplanMeier.median(ended: [1], open: [2, 2, 2]) == nil)
    #expect(KaplanMeier.median(ended: [], open: []) == nil)
  }
}
