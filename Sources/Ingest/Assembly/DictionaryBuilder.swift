import TerrainModel

/// The dictionary of one category field over a whole file: words in order of first appearance, whatever worker saw
/// them first.
struct DictionaryBuilder {
  private let table = WordTable()
  /// Per worker: its codes as codes of this dictionary; `Missing.code` where not met yet.
  private var translations: [[UInt32]]

  init(workers: Int) {
    translations = [[UInt32]](repeating: [], count: workers)
  }

  /// Turns a worker's codes into those of the file. Must be called in the order of the file.
  mutating func translate(_ codes: [UInt32], of words: WordTable, worker: Int) -> [UInt32] {
    var translation = translations[worker]
    translations[worker] = []
    if translation.count < words.count {
      translation += [UInt32](repeating: Missing.code, count: words.count - translation.count)
    }
    let table = self.table
    let missing = Missing.code
    var result = codes
    result.withUnsafeMutableBufferPointer { result in
      translation.withUnsafeMutableBufferPointer { translation in
        for index in result.indices where result[index] != missing {
          let code = Int(result[index])
          var known = translation[code]
          if known == missing {
            known = table.code(of: words.word(code))
            translation[code] = known
          }
          result[index] = known
        }
      }
    }
    translations[worker] = translation
    return result
  }

  func words(forcesWindows1252: Bool) -> [String] {
    (0..<table.count).map { TextDecoding.text(Array(table.word($0)), forcesWindows1252: forcesWindows1252) }
  }
}
