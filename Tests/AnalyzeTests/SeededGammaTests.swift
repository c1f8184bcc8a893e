import Analyze
import Testing

struct SeededGammaTests {
  @Test(
    "a shape that does not exist gives nothing, rather than no end",
    arguments: [-500_000, 0, .nan, .infinity])
  func impossible(shape: Double) {
    var generator = SeededGenerator("gamma")
    #expect(generator.gamma(shape: shape) == 0)
  }
}
