import TerrainModel

/// Reads how systems and teams followed one another.
struct SuccessionReader {
  enum Key: String, CaseIterable { case systems, teams, perimeter, since }
  enum SystemKey: String, CaseIterable { case from, to, on, crosswalk }
  enum TeamKey: String, CaseIterable { case from, to }

  let log: DiagnosticLog
  /// Finds a file of the pipeline's folder, or complains.
  let file: (YAMLValue) -> String?

  /// That the sources exist is checked by `PipelineReader`.
  func read(_ section: Section<Key>) -> Succession {
    var succession = Succession()
    succession.systems = section.sections(.systems, SystemKey.self, named: "a system").compactMap(system)
    for team in section.sections(.teams, TeamKey.self, named: "a team") {
      guard let from = team.text(.from), let to = team.text(.to) else { continue }
      if succession.teams.updateValue(to, forKey: from) != nil {
        log.error(team.location, "the team “\(from)” is followed by two teams.", advice: "Keep one.")
      }
    }
    if let perimeter = section[.perimeter]?.word(Succession.Perimeter.self) {
      succession.perimeter = perimeter
    }
    succession.since = section[.since]?.day()
    if succession.perimeter == .constant, succession.since == nil {
      log.error(
        section.place(.perimeter), "a constant perimeter needs a day to start from.",
        advice: "Add `since: YYYY-MM-DD`.")
    } else if succession.perimeter != .constant, succession.since != nil {
      log.error(
        section.place(.since), "only a constant perimeter has a first day.", advice: "Remove `since`.")
    }
    return succession
  }

  private func system(_ section: Section<SystemKey>) -> Succession.System? {
    let (from, to, day) = (section.name(.from), section.name(.to), section.day(.on))
    let crosswalk = section.required(.crosswalk).flatMap(file)
    guard let from, let to, let day, let crosswalk else { return nil }
    if from == to {
      log.error(section.location, "a system cannot follow itself.", advice: "Name two sources.")
      return nil
    }
    return Succession.System(from: from, to: to, on: day, crosswalk: crosswalk, location: section.location)
  }
}
