/// A table with named, typed columns: written as CSV, described in the data package.
struct Table: Sendable {
  struct Column: Hashable, Sendable {
    /// The types of the Table Schema that are used here.
    enum Kind: String, Sendable {
      case string, number, integer, boolean, date
    }

    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind = .string) {
      self.name = name
      self.kind = kind
    }
  }

  let name: String
  let columns: [Column]
  /// Each as long as `columns`.
  let rows: [[Cell]]
}
