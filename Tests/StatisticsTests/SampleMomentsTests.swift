import Statistics
import Testing

struct SampleMomentsTests {
  @Test("NIST's NumAcc1: mean 10,000,002, standard deviation 1")
  func largeMean() throws {
    let moments = try #require(SampleMoments([10_000_001, 10_000_003, 10_000_002]))
    #expect(moments.mean == 10_000_002)
    #expect(moments.variance == 1)
  }

  @Test("NIST's NumAcc2: 1,001 values, mean 1.2, standard deviation 0.1")
  func many() throws {
    let moments = try #require(SampleMoments([1.2] + (0..<500).flatMap { _ in [1.1, 1.3] }))
    #expect(abs(moments.mean - 1.2) < 1e-13)
    #expect(abs(moments.variance.squareRoot() - 0.1) < 1e-13)
  }

  @Test("Darwin's pairs: mean 314 fifteenths, variance 1,424.64 (numpy)")
  func darwin() throws {
    let moments = try #require(
      SampleMoments([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]))
    #expect(abs(moments.mean - 314.0 / 15) < 1e-12)
    #expect(abs(moments.variance - 1424.638095238095) < 1e-9)
  }

  @Test("one value says nothing of its scatter")
  func few() {
    #expect(SampleMoments([]) == nil)
    #expect(SampleMoments([4]) == nil)
    #expect(SampleMoments([4, 4])?.variance == 0)
  }
}
