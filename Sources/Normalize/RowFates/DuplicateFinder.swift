import Primitives

/// Finds the rows that state a fact again, over all files of one source and record kind, in one pass.
///
/// Rows are numbered through all files in order. Of rows with one identifier the last counts; the others are
/// duplicates where their statement is the same and superseded where it differs. Rows without an identifier are the
/// same fact only across files: a file that repeats a row says that it happened twice, so the k-th occurrence in one
/// file is the k-th in the next.
package struct DuplicateFinder {
  /// Raw values of `RowFate` by row number.
  package private(set) var fates: [UInt8] = []
  private var identifiers: KeyTable
  private var occurrences: KeyTable
  /// By row number, only for record kinds whose statements can be corrected.
  private var statements: [UInt32] = []
  private let keepsStatements: Bool
  private var fileStart = 0

  /// The tables are sized by the rows that are expected in each way; both grow where more come.
  package init(identified: Int, unidentified: Int, keepsStatements: Bool) {
    identifiers = KeyTable(expecting: identified)
    occurrences = KeyTable(expecting: unidentified)
    self.keepsStatements = keepsStatements
    fates.reserveCapacity(identified + unidentified)
  }

  /// Begins the next file.
  package mutating func beginFile() { fileStart = fates.count }

  /// Adds a row that neither counts nor hides another.
  package mutating func add(fate: RowFate) {
    if keepsStatements { statements.append(0) }
    fates.append(fate.rawValue)
  }

  /// Adds rows that count and that no other row repeats.
  package mutating func addCounted(_ number: Int) {
    if keepsStatements { statements.append(contentsOf: repeatElement(0, count: number)) }
    fates.append(contentsOf: repeatElement(RowFate.counted.rawValue, count: number))
  }

  /// Adds a row with an identifier; `statement` is equal for plain repetitions.
  package mutating func add(identifier: UInt64, statement: UInt32) {
    let row = UInt64(fates.count)
    if keepsStatements { statements.append(statement) }
    fates.append(RowFate.counted.rawValue)
    let (slot, isNew) = identifiers.locate(identifier)
    if !isNew {
      let earlier = identifiers[slot]
      let isSame = UInt32(truncatingIfNeeded: earlier) == statement
      fates[Int(earlier >> 32)] = (isSame ? RowFate.duplicate : .superseded).rawValue
    }
    identifiers[slot] = row << 32 | UInt64(statement)
  }

  /// Adds a row that is known by the mix of its fields only.
  package mutating func add(fields key: UInt64, statement: UInt32) {
    let row = fates.count
    if keepsStatements { statements.append(statement) }
    fates.append(RowFate.counted.rawValue)
    let (slot, isNew) = occurrences.locate(key)
    let first = occurrences[slot]
    if isNew || Int(first >> 32) < fileStart {
      if !isNew { replace(Int(first >> 32), by: row) }
      occurrences[slot] = UInt64(row) << 32 | 1
      return
    }
    // The low half of the first occurrence counts those of this file, so that a file of equal rows stays linear.
    let number = first & 0xFFFF_FFFF
    occurrences[slot] = first &+ 1
    let (further, isFirst) = occurrences.locate(KeyMixing.combine(key, number))
    if !isFirst { replace(Int(occurrences[further] >> 32), by: row) }
    occurrences[further] = UInt64(row) << 32
  }

  private mutating func replace(_ earlier: Int, by row: Int) {
    guard earlier < fileStart else { return }
    let isSame = !keepsStatements || statements[earlier] == statements[row]
    fates[earlier] = (isSame ? RowFate.duplicate : .superseded).rawValue
  }
}
