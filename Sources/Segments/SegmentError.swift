/// Why a segment file cannot be used.
package enum SegmentError: Error, Hashable, Sendable {
  /// The system call's name and `errno`.
  case system(call: String, code: Int32)
  /// The bytes are not those that were written; what gave it away.
  case damaged(String)

  package var message: String {
    switch self {
    case .system(let call, let code): "\(call) failed (errno \(code))"
    case .damaged(let what): "damaged: \(what)"
    }
  }
}
