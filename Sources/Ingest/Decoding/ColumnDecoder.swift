import TerrainModel

/// One mapped column of a file, by the type of its field.
enum ColumnDecoder {
  case time(TimeDecoder)
  case word(WordDecoder)
  case key(KeyDecoder)
  case number(NumberDecoder)

  var field: Field {
    switch self {
    case .time(let decoder): decoder.field
    case .word(let decoder): decoder.field
    case .key(let decoder): decoder.field
    case .number(let decoder): decoder.field
    }
  }

  /// Appends one value for each row of the batch that is listed.
  func decode(_ batch: RecordBatch, rows: [Int], failures: inout [RowFailure]) {
    switch self {
    case .time(let decoder): decoder.decode(batch, rows: rows, failures: &failures)
    case .word(let decoder): decoder.decode(batch, rows: rows, failures: &failures)
    case .key(let decoder): decoder.decode(batch, rows: rows, failures: &failures)
    case .number(let decoder): decoder.decode(batch, rows: rows, failures: &failures)
    }
  }

  /// Drops rows that another column could not decode.
  func keep(_ mask: [Bool], from start: Int) {
    switch self {
    case .time(let decoder): decoder.keep(mask, from: start)
    case .word(let decoder): decoder.keep(mask, from: start)
    case .key(let decoder): decoder.keep(mask, from: start)
    case .number(let decoder): decoder.keep(mask, from: start)
    }
  }

  /// The values decoded so far, which the decoder forgets. Codes are those of the worker's word table.
  func take() -> FactColumn {
    switch self {
    case .time(let decoder): .integers(decoder.take())
    case .word(let decoder): .codes(decoder.take())
    case .key(let decoder): .keys(decoder.take())
    case .number(let decoder): .integers(decoder.take())
    }
  }
}
