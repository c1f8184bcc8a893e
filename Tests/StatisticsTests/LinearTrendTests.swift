import Statistics
import Testing

struct LinearTrendTests {
  @Test("Anscombe 1973, the first of the quartet in order of x: slope 0.500, standard error 0.118")
  func anscombe() throws {
    let trend = try #require(
      LinearTrend([4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96]))
    #expect(abs(trend.slope - 0.5000909090909091) < 1e-14)
    #expect(abs(trend.standardError - 0.11790550059563408) < 1e-14)
    #expect(trend.degrees == 9)
  }

  @Test("a straight line has no error")
  func straight() throws {
    let trend = try #require(LinearTrend([8, 6, 4, 2, 0]))
    #expect(trend.slope == -2)
    #expect(trend.standardError == 0)
  }

  @Test("a line through two values leaves no error to see")
  func few() {
    #expect(LinearTrend([1, 2]) == nil)
    #expect(LinearTrend([]) == nil)
  }
}
