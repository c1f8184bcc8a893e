import TerrainModel

/// The words about a lesson above the figures that it compares.
struct LessonText {
  let lesson: Lesson
  let explanation: Explanation
  let phrasing: Phrasing
  let words: any AnswerWording

  var observation: Observation { lesson.observation }

  /// The question that was put to the field.
  var title: String { phrasing.questionLabel(observation) }

  var subtitle: String {
    [
      phrasing.words.asOf(phrasing.days.long(explanation.asOf)), words.lesson(lesson.id),
      "\(observation.first.text)/\(observation.last.text)",
    ].joined(separator: " · ")
  }

  /// What it says, on what evidence, since when, and which run printed it; what its number is, where that is not
  /// simply the one figure less the other.
  var lines: [String] {
    let report = phrasing.words
    var lines = [ObservationText(phrasing: phrasing, observation: observation).sentence]
    let claimed = report.claimed(
      phrasing.difference(lesson.claimedEstimate, observation.kpi),
      on: phrasing.days.short(lesson.firstClaimed),
      cases: report.cases(lesson.claimedCount, phrasing.numbers.integer(lesson.claimedCount)))
    lines.append(
      "\(observation.grade.rawValue)\(report.colon)\(report.grade(observation.grade)) · \(report.lessonStatus(lesson.status)) · \(claimed)"
    )
    if let remark { lines.append(remark) }
    lines.append(words.printedBy(explanation.runs))
    return lines.filter { !$0.isEmpty }
  }

  /// How the lesson's difference is made of the figures, where it is not their difference.
  private var remark: String? {
    if case .change = observation.comparison.contrast { return words.remark(.changeByRep) }
    if let strata = observation.comparison.strata {
      return words.withinStrata(phrasing.words.dimension(strata).lowercased())
    }
    return observation.unit == .share ? nil : words.remark(.meanByRep)
  }
}
