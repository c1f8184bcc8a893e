import Normalize
import TestSupport
import Testing

@Suite struct DuplicateFinderTests {
  @Test(arguments: 0..<20) func identifiersAgreeWithASet(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var finder = DuplicateFinder(identified: 10, unidentified: 0, keepsStatements: false)
    var last: [UInt64: Int] = [:]
    var rows: [(key: UInt64, statement: UInt32)] = []
    for row in 0..<500 {
      if row % 100 == 0 { finder.beginFile() }
      let next = (key: random.next() % 200 + 1, statement: UInt32(random.next() % 2))
      rows.append(next)
      last[next.key] = row
      finder.add(identifier: next.key, statement: next.statement)
    }
    var following: [UInt64: UInt32] = [:]
    for row in rows.indices.reversed() {
      let (key, statement) = rows[row]
      let expected: RowFate =
        last[key] == row ? .counted : following[key] == statement ? .duplicate : .superseded
      #expect(finder.fates[row] == expected.rawValue)
      following[key] = statement
    }
  }

  @Test(arguments: 0..<20) func occurrencesAgreeWithTheLargestCountOfAnyFile(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var finder = DuplicateFinder(identified: 0, unidentified: 10, keepsStatements: false)
    var most: [UInt64: Int] = [:]
    var keys: [UInt64] = []
    for _ in 0..<4 {
      finder.beginFile()
      var inFile: [UInt64: Int] = [:]
      for _ in 0..<100 {
        let key = random.next() % 30
        keys.append(key)
        inFile[key, default: 0] += 1
        finder.add(fields: key, statement: 0)
      }
      for (key, count) in inFile { most[key] = max(most[key] ?? 0, count) }
    }
    var counted: [UInt64: Int] = [:]
    for (row, key) in keys.enumerated() where finder.fates[row] == RowFate.counted.rawValue {
      counted[key, default: 0] += 1
    }
    #expect(counted == most)
  }
}
