import Primitives
import Testing

@Suite struct ParallelTests {
  struct Refusal: Error, Equatable { var item: Int }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 100]) func resultsAreInTheOrderOfTheItems(threads: Int, count: Int)
  {
    #expect(Parallel.map(count: count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 8]) func theFirstFailureIsThrown(threads: Int) {
    #expect(throws: Refusal(item: 30)) {
      try Parallel.map(count: 100, threads: threads) { (item: Int) throws(Refusal) -> Int in
        if item >= 30 { throw Refusal(item: item) }
        return item
      }
    }
  }

  @Test(arguments: [1, 2, 8]) func everyItemIsWorkedOnOnce(threads: Int) {
    let states = Parallel.work(count: 1_000, threads: threads, start: { [Int]() }) { $0.append($1) }
    #expect(states.count <= threads)
    #expect(states.flatMap { $0 }.sorted() == Array(0..<1_000))
  }

  @Test(arguments: [1, 2, 8]) func whatIsMadeSideBySideIsTakenInOrder(threads: Int) {
    var taken: [Int] = []
    Parallel.inOrder(count: 50, threads: threads, make: { $0 * 2 }) { item, made in
      #expect(made == item * 2)
      taken.append(item)
    }
    #expect(taken == Array(0..<50))
  }

  @Test(arguments: [1, 2, 8]) func nothingIsTakenAfterAFailure(threads: Int) {
    var taken: [Int] = []
    #expect(throws: Refusal(item: 20)) {
      try Parallel.inOrder(
        count: 50, threads: threads,
        make: { (item: Int) throws(Refusal) -> Int in
          if item == 20 { throw Refusal(item: item) }
          return item
        },
        body: { (item: Int, _: Int) throws(Refusal) in taken.append(item) })
    }
    #expect(taken == Array(0..<taken.count) && taken.count <= 20)
  }
}
