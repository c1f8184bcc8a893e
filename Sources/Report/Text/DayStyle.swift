package import TerrainModel

/// Days and periods as the readers of a language write them.
package struct DayStyle: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// `31 March 2026`, `31 mars 2026`, `1er avril 2026`.
  package func long(_ day: CalendarDay) -> String {
    let (year, month, number) = day.civil
    let first = language == .fr && number == 1 ? "1er" : "\(number)"
    return "\(first)\u{A0}\(names[month - 1]) \(year)"
  }

  /// `31 Mar 2026`, `31 mars 2026`.
  package func short(_ day: CalendarDay) -> String {
    let (year, month, number) = day.civil
    return "\(number)\u{A0}\(shortNames[month - 1])\u{A0}\(year)"
  }

  /// The period's name for a table: `Mar 2026`, `Q1 2026`, `2026`; fiscal periods keep their own names.
  package func period(_ period: Period) -> String {
    let (year, month, _) = period.first.civil
    switch period.grain {
    case .day: return short(period.first)
    case .week, .year: return period.name
    case .month: return "\(shortNames[month - 1])\u{A0}\(year)"
    case .quarter:
      guard !period.name.hasPrefix("FY") else { return period.name }
      return "\(language == .en ? "Q" : "T")\((month - 1) / 3 + 1)\u{A0}\(year)"
    case .all: return span(period.first, period.last)
    }
  }

  /// `1 Jan 2026 – 30 Jun 2026`
  package func span(_ first: CalendarDay, _ last: CalendarDay) -> String {
    "\(short(first)) – \(short(last))"
  }

  private var names: [String] {
    switch language {
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    case .fr:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
    }
  }

  private var shortNames: [String] {
    switch language {
    case .en: names.map { String($0.prefix(3)) }
    case .fr:
      ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."]
    }
  }
}
