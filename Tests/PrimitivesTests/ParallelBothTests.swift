import Primitives
import Testing

@Suite struct ParallelBothTests {
  @Test(arguments: [1, 2]) func givesBothResults(threads: Int) {
    let (sum, text) = Parallel.both(threads: threads) {
      (1...10).reduce(0, +)
    } _: {
      "other"
    }
    #expect(sum == 55 && text == "other")
  }
}
