import TerrainModel

/// Decides which rows of the people files describe the same person.
///
/// Rows that share an e-mail, an identifier or a profile are one person. Rows that share a name only are one person
/// too, unless a file states both with different e-mails or identifiers: then the name is shared by several people.
struct PersonClusters {
  private var parents: [Int]
  private let records: [PersonRecord]

  /// Row numbers per person, both in order of first appearance.
  static func clusters(of records: [PersonRecord]) -> [[Int]] {
    var clusters = PersonClusters(records: records)
    clusters.joinByIdentifier()
    clusters.joinByName()
    return clusters.groups()
  }

  private init(records: [PersonRecord]) {
    self.records = records
    parents = Array(records.indices)
  }

  private mutating func root(_ row: Int) -> Int {
    var row = row
    while parents[row] != row {
      parents[row] = parents[parents[row]]
      row = parents[row]
    }
    return row
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(left), root(right))
    parents[max(first, second)] = min(first, second)
  }

  private mutating func joinByIdentifier() {
    var owners: [String: Int] = [:]
    for (row, record) in records.enumerated() {
      var keys = record.identifiers.map { "i:" + NameKey.identifier($0) }
      if let email = record.emailKey { keys.append("e:" + email) }
      if record.profile != Missing.key { keys.append("p:\(record.profile)") }
      for key in keys {
        if let owner = owners[key] { join(owner, row) } else { owners[key] = row }
      }
    }
  }

  private mutating func joinByName() {
    var rowsByName: [String: [Int]] = [:]
    var names: [String] = []
    for (row, record) in records.enumerated() {
      guard let name = record.name.map(NameKey.person), !name.isEmpty else { continue }
      if rowsByName[name] == nil { names.append(name) }
      rowsByName[name, default: []].append(row)
    }
    for name in names {
      guard let rows = rowsByName[name], rows.count > 1, !hasConflict(rows) else { continue }
      for row in rows.dropFirst() { join(rows[0], row) }
    }
  }

  /// Whether one file states two rows of a name with different e-mails, or without e-mails different identifiers.
  private mutating func hasConflict(_ rows: [Int]) -> Bool {
    var first: [Int: Int] = [:]
    for row in rows {
      let file = records[row].file
      guard let other = first[file] else {
        first[file] = row
        continue
      }
      if root(other) == root(row) { continue }
      let (left, right) = (records[other], records[row])
      if let one = left.emailKey, let two = right.emailKey {
        if one != two { return true }
      } else if !left.identifiers.isEmpty, !right.identifiers.isEmpty {
        return true
      }
    }
    return false
  }

  private mutating func groups() -> [[Int]] {
    var positions: [Int: Int] = [:]
    var groups: [[Int]] = []
    for row in records.indices {
      let root = root(row)
      if let position = positions[root] {
        groups[position].append(row)
      } else {
        positions[root] = groups.count
        groups.append([row])
      }
    }
    return groups
  }
}
