import TerrainModel

/// A thing that can have gone another way: one row, or all rows of one reading.
struct SearchItem {
  var reading: OtherReading
  var rows: [RowEffect]
  var amount: Int128
  /// Numbers that stand for the places of the rows, ascending.
  var places: [Int]

  /// Whether no row is part of both: a row cannot go two ways at once.
  func isApart(from other: SearchItem) -> Bool {
    let (few, many) =
      places.count < other.places.count ? (places, other.places) : (other.places, places)
    return few.allSatisfy { place in
      let found = many.lowerBound(of: place)
      return found == many.count || many[found] != place
    }
  }
}

/// All things that an explanation can be made of, ascending by amount.
struct SearchItems {
  /// Rows with something special about them, and whole readings.
  let special: [SearchItem]
  /// Rows that could be any of the figure.
  let others: [SearchItem]
  /// Of `special` and of `others`.
  let specialAmounts: [Int128]
  let otherAmounts: [Int128]

  init(_ readings: [ReadingEffect], rounding: RowRounding) {
    var numbers: [RowPlace: Int] = [:]
    func item(_ reading: OtherReading, _ rows: [RowEffect]) -> SearchItem {
      let places = rows.map { row in
        if let number = numbers[row.place] { return number }
        numbers[row.place] = numbers.count
        return numbers.count - 1
      }
      return SearchItem(
        reading: reading, rows: rows,
        amount: rows.reduce(Int128(0)) { $0 + Int128($1.amount(rounding)) }, places: places.sorted())
    }
    var (special, others): ([SearchItem], [SearchItem]) = ([], [])
    for reading in readings {
      if reading.reading.isOfAnyRow {
        others += reading.rows.map { item(reading.reading, [$0]) }
        continue
      }
      let isByRow = reading.reading.isByRow
      if isByRow { special += reading.rows.map { item(reading.reading, [$0]) } }
      if !isByRow || reading.rows.count > 1 { special.append(item(reading.reading, reading.rows)) }
    }
    self.special = Self.sorted(special)
    self.others = Self.sorted(others)
    specialAmounts = self.special.map(\.amount)
    otherAmounts = self.others.map(\.amount)
  }

  /// Equal amounts stay in the order of the readings and their rows.
  private static func sorted(_ items: [SearchItem]) -> [SearchItem] {
    items.enumerated().filter { $0.element.amount != 0 }
      .sorted { ($0.element.amount, $0.offset) < ($1.element.amount, $1.offset) }.map(\.element)
  }
}

extension Array where Element: Comparable {
  /// The first place, of ascending elements, that is not below a value; the count where there is none.
  func lowerBound(of value: Element) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
