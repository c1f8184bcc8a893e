import Statistics
import Testing

struct QuantileTests {
  /// R and numpy give the same, by default.
  @Test("type 7: between the two nearest values in proportion")
  func typeSeven() {
    #expect(Quantile.ofSorted([1, 2, 3, 4], at: 0.25) == 1.75)
    #expect(abs(Quantile.ofSorted([1, 3, 4, 9, 10], at: 0.9) - 9.6) < 1e-12)
    #expect(abs(Quantile.ofSorted([1, 3, 4, 9, 10], at: 0.1) - 1.8) < 1e-12)
    #expect(Quantile.ofSorted([1, 3, 4, 9, 10], at: 0.5) == 4)
    #expect(Quantile.ofSorted([7], at: 0.3) == 7)
  }

  @Test("the ends are the smallest and the largest, and nothing lies beyond them")
  func ends() {
    for part in [-0.5, 0] { #expect(Quantile.ofSorted([1, 3, 4], at: part) == 1) }
    for part in [1, 1.5, .infinity] { #expect(Quantile.ofSorted([1, 3, 4], at: part) == 4) }
  }

  @Test("of no values, and at no place, there is no quantile")
  func none() {
    #expect(Quantile.ofSorted([], at: 0.5).isNaN)
    #expect(Quantile.ofSorted([1, 2], at: .nan).isNaN)
  }
}
