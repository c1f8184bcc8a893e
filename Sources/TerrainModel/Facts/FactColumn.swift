/// The values of one field over the rows of a batch; what is missing is a sentinel of `Missing`.
package enum FactColumn: Equatable, Sendable {
  /// Times (seconds), days, counts and fixed-point numbers.
  case integers([Int64])
  /// Codes into the dictionary of the field.
  case codes([UInt32])
  case keys([UInt64])

  package var count: Int {
    switch self {
    case .integers(let values): values.count
    case .codes(let values): values.count
    case .keys(let values): values.count
    }
  }
}
