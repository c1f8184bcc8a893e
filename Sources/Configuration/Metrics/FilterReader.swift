import TerrainModel
import Yams

/// Reads `where` and `scope`: conditions on the dimensions of a row.
struct FilterReader {
  enum NotKey: String, CaseIterable { case not }

  let log: DiagnosticLog
  /// The kind of rows, where the filter is for one kind only.
  var record: RecordKind?

  /// One filter per dimension, sorted by dimension. `isAllowed` says whether the rows in question have it.
  func read(_ value: YAMLValue?, for what: String, isAllowed: (Dimension) -> Bool) -> [RowFilter] {
    guard let value else { return [] }
    guard let pairs = value.pairs else {
      value.complain(expected: "conditions such as “direction: outgoing”")
      return []
    }
    let allowed = Dimension.allCases.filter { $0 != .company && isAllowed($0) }
    var filters: [RowFilter] = []
    for (name, place, value) in pairs {
      guard let dimension = allowed.first(where: { $0.rawValue == name }) else {
        log.error(
          place, "“\(name.prefix(60))” is no dimension of \(what).",
          advice: name == "currency"
            ? "All amounts are in the pipeline's currency, converted at dated rates: no measure is in another one."
            : NearestName.advice(name, among: allowed.map(\.rawValue), listed: "Dimensions here"))
        continue
      }
      if let filter = filter(value, dimension: dimension) { filters.append(filter) }
    }
    return filters.sorted { $0.dimension.rawValue < $1.dimension.rawValue }
  }

  private func filter(_ value: YAMLValue, dimension: Dimension) -> RowFilter? {
    var members = value
    var excluded = false
    if case .mapping = value.node {
      guard let section = Section<NotKey>(value, named: "a condition"), let inner = section.required(.not)
      else {
        return nil
      }
      members = inner
      excluded = true
    }
    guard let names = members.texts("a name, a list of names, or {not: …}") else { return nil }
    if let field = dimension.field, let known = Meanings.known(of: field, record: record) {
      for (name, element) in zip(names, members.oneOrMore) where !known.contains(name) {
        element.unknown(name, among: known)
      }
    }
    return RowFilter(dimension: dimension, members: names, excluded: excluded)
  }
}
