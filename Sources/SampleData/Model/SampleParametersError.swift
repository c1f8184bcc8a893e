/// A parameter outside its range.
package enum SampleParametersError: Error, Equatable, CustomStringConvertible {
  case reps(Int)
  case months(Int)
  case lastDay(String)

  /// What was given and what is allowed.
  package var description: String {
    switch self {
    case .reps(let value): "reps is \(value); it must be 12 to 4800"
    case .months(let value): "months is \(value); it must be 6 to 60"
    case .lastDay(let value): "last day is '\(value)'; it must be a date YYYY-MM-DD between 1970 and 2199"
    }
  }
}
