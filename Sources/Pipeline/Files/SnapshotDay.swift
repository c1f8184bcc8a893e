package import TerrainModel

/// The day that a delivered file speaks for, from its name: never from the time of the file, which a copy changes.
package enum SnapshotDay {
  /// The last date in the path below the exports folder, as `YYYY-MM-DD`, `YYYYMMDD`, `MM-DD-YYYY` (LinkedIn archives)
  /// or `YYYY-MM` (its last day); nil where there is none.
  package static func day(inPath path: String) -> CalendarDay? {
    let groups = digitGroups(of: path)
    for end in groups.indices.reversed() {
      if end >= 2, let day = date(groups[end - 2], groups[end - 1], groups[end]) { return day }
      if let day = compactDate(groups[end].digits) { return day }
      if end >= 1, let day = month(groups[end - 1], groups[end]) { return day }
    }
    return nil
  }

  private struct Group {
    var digits: String
    /// The single character between this group and the one before; nil where there are more, or none.
    var separator: Character?
  }

  private static func digitGroups(of path: String) -> [Group] {
    var groups: [Group] = []
    var between: [Character] = []
    var current = ""
    for character in path {
      if character.isASCII, character.isNumber {
        current.append(character)
        continue
      }
      if !current.isEmpty {
        groups.append(Group(digits: current, separator: between.count == 1 ? between[0] : nil))
        (current, between) = ("", [])
      }
      between.append(character)
    }
    if !current.isEmpty {
      groups.append(Group(digits: current, separator: between.count == 1 ? between[0] : nil))
    }
    return groups
  }

  private static func date(_ first: Group, _ second: Group, _ third: Group) -> CalendarDay? {
    guard let separator = second.separator, separator == third.separator, "-_.".contains(separator) else {
      return nil
    }
    let lengths = [first, second, third].map(\.digits.count)
    let numbers = [first, second, third].compactMap { Int($0.digits) }
    guard numbers.count == 3 else { return nil }
    switch lengths {
    case [4, 2, 2]: return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    case [2, 2, 4]: return CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1])
    default: return nil
    }
  }

  private static func compactDate(_ digits: String) -> CalendarDay? {
    guard digits.count == 8, let number = Int(digits), (1990...2100).contains(number / 10_000) else {
      return nil
    }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func month(_ first: Group, _ second: Group) -> CalendarDay? {
    guard first.digits.count == 4, second.digits.count == 2,
      second.separator.map({ "-_.".contains($0) }) == true,
      let year = Int(first.digits), let month = Int(second.digits), (1990...2100).contains(year)
    else { return nil }
    return CalendarDay(year: year, month: month, day: CalendarDay.lengthOfMonth(month, year: year))
  }
}
