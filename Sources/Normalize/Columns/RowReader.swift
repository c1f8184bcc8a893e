import TerrainModel

/// Single cells of a batch, for the small reference tables; a cell that is not there is missing.
struct RowReader {
  let batch: FactBatch
  let dictionaries: [Field: [String]]

  func word(_ field: Field, _ row: Int) -> String? {
    guard let codes = batch.codes(field), row < codes.count, let words = dictionaries[field],
      Int(codes[row]) < words.count
    else { return nil }
    let word = words[Int(codes[row])]
    return word.isEmpty ? nil : word
  }

  func key(_ field: Field, _ row: Int) -> UInt64 {
    guard let keys = batch.keys(field), row < keys.count else { return Missing.key }
    return keys[row]
  }

  func integer(_ field: Field, _ row: Int) -> Int64 {
    guard let values = batch.integers(field), row < values.count else { return Missing.integer }
    return values[row]
  }
}
