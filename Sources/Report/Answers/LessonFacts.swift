import TerrainModel

/// What is known of a lesson as pairs of a title and a cell, for a table of two columns. Differences of shares are in
/// points: 0.1 more is 10.
struct LessonFacts {
  let lesson: Lesson
  let phrasing: Phrasing
  let words: any AnswerWording

  private var observation: Observation { lesson.observation }

  var rows: [[Spreadsheet.Cell]] {
    let report = phrasing.words
    return [
      [.text(report.column(.lesson)), .text(lesson.id)],
      [.text(words.title(.label)), .text(phrasing.kpiLabel(observation.kpi))],
      [.text(words.title(.firstDay)), .day(observation.first)],
      [.text(words.title(.lastDay)), .day(observation.last)],
    ] + side(observation.exposed) + side(observation.unexposed) + [
      difference(words.title(.difference), observation.estimate),
      difference(words.title(.low), observation.low), difference(words.title(.high), observation.high),
      [.text("q"), FigureFacts.figure(observation.q, .number(decimals: 6))],
      [
        .text(report.column(.grade)),
        .text("\(observation.grade.rawValue)\(report.colon)\(report.grade(observation.grade))"),
      ],
      [.text(report.column(.status)), .text(report.lessonStatus(lesson.status))],
      [.text(report.column(.since)), .day(lesson.firstClaimed)],
      [.text(report.column(.recheck)), .day(lesson.recheckOn)],
      [.text(report.column(.owner)), .words(lesson.owner)],
    ]
  }

  /// A side's value and its cases, each titled with the side's name. The sides of a change are changes themselves.
  private func side(_ group: Observation.Group) -> [[Spreadsheet.Cell]] {
    let label = ObservationText.label(group, phrasing)
    let cases = "\(label), \(phrasing.words.column(.cases).lowercasedFirst)"
    var value = [Spreadsheet.Cell.text(label), FigureFacts.figure(group.value, kind)]
    if case .change = observation.comparison.contrast { value = difference(label, group.value) }
    return [value, [.text(cases), .figure(Double(group.count), .count)]]
  }

  private func difference(_ title: String, _ value: Double?) -> [Spreadsheet.Cell] {
    guard observation.unit == .share else { return [.text(title), FigureFacts.figure(value, kind)] }
    let points = Spreadsheet.Kind.number(decimals: max(decimals, 1))
    return [
      .text("\(title), \(words.title(.points))"), FigureFacts.figure(value.map { $0 * 100 }, points),
    ]
  }

  private var kind: Spreadsheet.Kind { Spreadsheet.Kind(observation.unit, decimals: decimals) }

  private var decimals: Int { phrasing.definition(observation.kpi)?.decimals ?? 0 }
}
