package import TerrainModel

/// The memory of a pipeline: what earlier runs claimed, and what later data made of it.
///
/// A pure function of entries of *earlier* as-of days and today's findings: the same night twice gives the same
/// entries. Every night monitors and leaves an entry per observation; a claim becomes a lesson only on the first
/// run of all or on the first run that has passed a review date, because testing every night finds "effects" in a
/// third of all noise. Until then an entry says `cannotTell`: the verdict that was given, not the one computed.
package struct Ledger: Sendable {
  private let entries: [LedgerEntry]

  /// Entries in any order; those of today or later are not looked at.
  package init(entries: [LedgerEntry]) {
    self.entries = entries
  }

  /// Lessons in the order of today's observations, then those that are remembered only; entries for every
  /// observation with an estimate and for every remembered lesson.
  package func learn(
    findings: Findings, asOf: CalendarDay, plan: Plan?
  ) -> (lessons: [Lesson], entries: [LedgerEntry]) {
    let earlier = entries.filter { $0.asOf < asOf.text }
    let histories = Dictionary(grouping: earlier, by: \.lesson).mapValues {
      $0.sorted { ($0.asOf, $0.recheckOn) < ($1.asOf, $1.recheckOn) }
    }
    let schedule = ReviewSchedule(
      reviews: plan?.reviews ?? [], asOf: asOf,
      first: earlier.map(\.asOf).min().flatMap(CalendarDay.init(text:)),
      latest: earlier.map(\.asOf).max().flatMap(CalendarDay.init(text:)))
    var lessons: [Lesson] = []
    var written: [LedgerEntry] = []
    for observation in findings.observations {
      let course = LessonCourse(id: observation.id, history: histories[observation.id] ?? [])
      guard let entry = course.next(observation, schedule) else { continue }
      written.append(entry)
      if let lesson = course.lesson(observation, entry, owner: owner(observation, plan)) {
        lessons.append(lesson)
      }
    }
    let seen = Set(findings.observations.map(\.id))
    for id in histories.keys.sorted() where !seen.contains(id) {
      if let entry = LessonCourse(id: id, history: histories[id] ?? []).next(nil, schedule) {
        written.append(entry)
      }
    }
    return (lessons, written)
  }

  /// The owner of the first objective that the observation's KPI serves; empty where there is none.
  private func owner(_ observation: Observation, _ plan: Plan?) -> String {
    plan?.objectives.first { $0.kpi == observation.kpi }?.owner ?? ""
  }
}
