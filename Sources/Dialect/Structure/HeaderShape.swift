/// Whether a table names its columns, and in how many rows.
package enum HeaderShape: Hashable, Sendable {
  case absent
  case present(rows: Int)

  package var rows: Int {
    switch self {
    case .absent: 0
    case .present(let rows): rows
    }
  }
}
