import TerrainModel

/// The words about a lesson above the figures that it compares.
struct LessonText {
  let lesson: Lesson
  let explanation: Explanation
  let context: RenderContext
  let words: any AnswerWording

  var observation: Observation { lesson.observation }

  /// The question that was put to the field.
  var title: String { context.questionLabel(observation) }

  var subtitle: String {
    [
      context.words.asOf(context.days.long(explanation.asOf)), words.lesson(lesson.id),
      "\(observation.first.text)/\(observation.last.text)",
    ].joined(separator: " · ")
  }

  /// What it says, on what evidence, since when, and which run printed it; what its number is, where that is not
  /// simply the one figure less the other.
  var lines: [String] {
    let report = context.words
    var lines = [ObservationText(context: context, observation: observation).sentence]
    let claimed = report.claimed(
      context.difference(lesson.claimedEstimate, observation.kpi),
      on: context.days.short(lesson.firstClaimed),
      cases: report.cases(lesson.claimedCount, context.numbers.integer(lesson.claimedCount)))
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
      return words.withinStrata(context.words.dimension(strata).lowercased())
    }
    return observation.unit == .share ? nil : words.remark(.meanByRep)
  }
}
