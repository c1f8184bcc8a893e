import Statistics
import Testing

struct DispersionTests {
  /// Smokers among patients of four hospitals (Fleiss 1981), the example of R's `prop.test`.
  private let smokers: [(successes: Double, cases: Double)] = [(83, 86), (90, 93), (129, 136), (70, 82)]

  @Test("Fleiss 1981: smokers in four groups of patients, 12.6")
  func published() throws {
    let statistic = try #require(Dispersion.pearson(smokers))
    #expect(abs(statistic - 12.600411) < 5e-7)
  }

  @Test("groups with the same share do not scatter, and groups without cases say nothing")
  func nothing() throws {
    let same = try #require(Dispersion.pearson([(2, 10), (4, 20), (8, 40)]))
    #expect(abs(same) < 1e-24)
    #expect(Dispersion.pearson(smokers + [(0, 0)]) == Dispersion.pearson(smokers))
  }

  @Test("where every case agrees, or there is none, nothing can be said")
  func none() {
    #expect(Dispersion.pearson([(0, 10), (0, 20)]) == nil)
    #expect(Dispersion.pearson([(10, 10), (20, 20)]) == nil)
    #expect(Dispersion.pearson([]) == nil)
  }
}
