import TerrainModel

/// Reads conditions as they are typed: `region=North`, `source!=Web,Partner`. A backslash before a comma makes it part
/// of a name.
enum ConditionReader {
  static let option = "--where"

  /// One filter per condition, in their order. Whether the members exist is seen when the exports are read
  /// (`check`). Throws `.usage` with what was found and expected.
  static func read(_ texts: [String]) throws(Failure) -> [RowFilter] {
    var filters: [RowFilter] = []
    for text in texts {
      let filter = try read(text)
      if !filter.excluded, filters.contains(where: { $0.dimension == filter.dimension && !$0.excluded }) {
        let name = filter.dimension.rawValue
        throw failure(
          "\(name) stands in two conditions, which nothing can meet at once",
          advice: "Put the names into one: \(name)=this,that.")
      }
      filters.append(filter)
    }
    return filters
  }

  private static func read(_ text: String) throws(Failure) -> RowFilter {
    guard let sign = text.firstIndex(of: "=") else {
      throw failure(
        "‘\(text.prefix(60))’ is no condition", advice: "Write it as region=North or 'source!=Web,Partner'.")
    }
    var name = text[..<sign]
    let excluded = name.last == "!"
    if excluded { name.removeLast() }
    let dimension = try dimension(String(name), at: option)
    let members = split(text[text.index(after: sign)...])
    guard dimension != .company, !members.isEmpty, !members.contains("") else {
      throw failure(
        "‘\(text.prefix(60))’ names \(dimension == .company ? "the whole company" : "nobody and nothing")",
        advice: "Write a condition as region=North or 'source!=Web,Partner'.")
    }
    return RowFilter(dimension: dimension, members: members, excluded: excluded)
  }

  static func dimension(_ name: String, at option: String) throws(Failure) -> Dimension {
    if let dimension = Dimension(rawValue: name) { return dimension }
    throw UnknownName.failure(
      at: option, "‘\(name.prefix(60))’ is no dimension", name: name,
      among: Dimension.allCases.map(\.rawValue), listed: "Dimensions are")
  }

  /// Throws `.usage` where the exports and the people file know no such member.
  static func check(_ filters: [RowFilter], facts: Facts) throws(Failure) {
    for filter in filters {
      let field = filter.dimension.field ?? Field(rawValue: filter.dimension.rawValue)
      let known = field.flatMap { facts.dictionaries[$0] } ?? []
      for member in filter.members where !known.contains(member) {
        throw UnknownName.failure(
          at: option, "no \(filter.dimension.rawValue) is named ‘\(member.prefix(60))’", name: member,
          among: Array(Set(known)).sorted(), listed: "There are")
      }
    }
  }

  private static func split(_ text: Substring) -> [String] {
    var members = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        if character != "," && character != "\\" { members[members.count - 1].append("\\") }
        members[members.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "," {
        members.append("")
      } else {
        members[members.count - 1].append(character)
      }
    }
    if isEscaped { members[members.count - 1].append("\\") }
    return members
  }

  private static func failure(_ message: String, advice: String) -> Failure {
    Failure(.usage, at: SourceLocation(file: option), message, advice: advice)
  }
}
