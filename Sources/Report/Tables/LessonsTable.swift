import TerrainModel

/// `lessons.csv`: the lessons on record, as today's data see them. No decision is recorded yet: its column is a promise to
/// those who read the file, and empty.
struct LessonsTable {
  static let columns: [Table.Column] = [
    .init("lesson", isFilled: true), .init("claim", isFilled: true), .init("scope"), .init("kpi"),
    .init("period"), .init("n", .integer),
    .init("estimate", .number), .init("low", .number), .init("high", .number), .init("q", .number),
    .init("grade", words: EvidenceGrade.allCases.map(\.rawValue), isFilled: true),
    .init("status", words: Lesson.Status.allCases.map(\.rawValue), isFilled: true), .init("decision"),
    .init("owner"), .init("recheck_on", .date),
  ]

  let phrasing: Phrasing

  func table(_ lessons: [Lesson]) -> Table {
    Table(name: "lessons", columns: Self.columns, key: ["lesson"], rows: lessons.map(row))
  }

  private func row(_ lesson: Lesson) -> [Cell] {
    let observation = lesson.observation
    return [
      .text(lesson.id), .words(ObservationText(phrasing: phrasing, observation: observation).sentence),
      .words(ScopeText.text(observation)), .text(observation.kpi),
      .text("\(observation.first.text)/\(observation.last.text)"),
      .integer(observation.exposed.count + observation.unexposed.count), .number(observation.estimate),
      .number(observation.low), .number(observation.high), .number(observation.q),
      .text(observation.grade.rawValue), .text(lesson.status.rawValue), .empty,
      .words(lesson.owner), .text(lesson.recheckOn.text),
    ]
  }
}
