import TerrainModel

/// A cell of any column as one number, to be told from others.
enum RowValue {
  /// nil where the cell is empty or the batch does not have the field.
  static func number(_ batch: FactBatch, _ field: Field, _ row: Int) -> UInt64? {
    switch batch.columns[field] {
    case .integers(let values)? where values[row] != Missing.integer: UInt64(bitPattern: values[row])
    case .codes(let codes)? where codes[row] != Missing.code: UInt64(codes[row])
    case .keys(let keys)? where keys[row] != Missing.key: keys[row]
    default: nil
    }
  }
}
