import TerrainModel

/// Weighs whether a row names the columns below it.
struct HeaderJudge {
  private let text: SampleText
  private let profiles: [ColumnProfile]
  private let bodyRows: Int

  /// Profiles come from the rows behind `row`; where there are plenty, the nearest two are left out, since they may
  /// belong to a header of several rows. Rows equal to `row` are left out, too: a header may come again further down.
  init(_ text: SampleText, below row: Int, width: Int) {
    self.text = text
    let below = text.rows.indices.filter { $0 > row && text.rows[$0].isWhole && text.rows[$0].width == width }
    let body = below.count > 6 ? below.dropFirst(2).prefix(200) : below.prefix(200)
    bodyRows = body.count
    var types = [[CellType]](repeating: [], count: width)
    var strings = [[String]](repeating: [], count: width)
    let own = row >= 0 && row < text.rows.count ? text.strings(text.rows[row]) : []
    for index in body {
      let (rowTypes, rowStrings) = (text.types(text.rows[index]), text.strings(text.rows[index]))
      if rowStrings == own { continue }
      for column in 0..<min(width, rowTypes.count) {
        types[column].append(rowTypes[column])
        strings[column].append(rowStrings[column])
      }
    }
    profiles = zip(types, strings).map { ColumnProfile(types: $0, strings: $1) }
  }

  var columnTypes: [CellType?] { profiles.map(\.type) }

  /// Evidence per column, above 0 for a header; and the strongest reasons in words.
  func weigh(_ types: [CellType], _ strings: [String]) -> (score: Double, reasons: [String]) {
    var total = 0.0
    var (unlike, alike, known, repeated) = (0, 0, 0, 0)
    var seen: Set<String> = []
    for (column, type) in types.enumerated() {
      let string = strings[column]
      if type != .empty && !seen.insert(string).inserted { repeated += 1 }
      total += shape(type, string)
      if HeaderWords.split(string).contains(where: HeaderWords.contains) && string.utf8.count <= 60 {
        known += 1
        total += 0.6
      }
      guard column < profiles.count else { continue }
      let evidence = compare(type, string, profiles[column])
      if evidence >= 1 { unlike += 1 }
      if evidence <= -1 { alike += 1 }
      total += evidence
    }
    total -= Double(repeated) * 0.3
    var reasons: [String] = []
    let cells = Language.en.counted(types.count, "cell")
    if unlike > 0 {
      reasons.append(
        "\(unlike) of \(cells) \(unlike == 1 ? "is a word" : "are words") above columns of values")
    }
    if alike > 0 {
      reasons.append(
        alike == 1
          ? "1 of \(cells) looks like the values below it"
          : "\(alike) of \(cells) look like the values below them")
    }
    if known > 0 {
      reasons.append("\(Language.en.counted(known, "cell holds", "cells hold")) words that headers use")
    }
    if reasons.isEmpty {
      reasons.append(
        bodyRows == 0 ? "there are no rows below to compare it with" : "nothing tells it from the rows below")
    }
    return (total / Double(max(1, types.count)), reasons)
  }

  /// What a cell is by itself: names are short words.
  private func shape(_ type: CellType, _ string: String) -> Double {
    if string.utf8.count > 120 { return -1 }
    switch type {
    case .address: return -1.5
    case .number, .date, .time: return bodyRows == 0 ? -1 : -0.1
    case .word: return string.contains("_") ? 0.4 : 0.1
    case .empty, .boolean, .code, .text: return 0
    }
  }

  /// How much the cells look like names by themselves, whatever stands below.
  func shapeScore(_ strings: [String]) -> Double {
    let known = strings.count {
      $0.utf8.count <= 60 && HeaderWords.split($0).contains(where: HeaderWords.contains)
    }
    let long = strings.count { $0.utf8.count > 60 }
    return Double(known) - Double(long)
  }

  private func compare(_ type: CellType, _ string: String, _ column: ColumnProfile) -> Double {
    guard column.filled > 0 else { return 0 }
    if type == .empty { return -0.3 }
    if let body = column.type, body.isValue || body == .boolean {
      if type == body { return -1.5 }
      return type.isValue ? -0.5 : 1.5
    }
    // A value where there are none below: data of another kind, not a name.
    if type.isValue { return -0.5 }
    if column.values.contains(string) { return bodyRows >= 3 ? -1 : -0.5 }
    if column.type == .code { return type == .code ? -0.6 : 1 }
    if column.repeats { return 0.75 }
    if column.meanLength >= 25 && Double(string.utf8.count) * 1.6 < column.meanLength { return 0.75 }
    return 0
  }
}
