/// How today's systems and teams follow those before them, so that history reads on across the change.
package struct Succession: Hashable, Sendable {
  /// A new system that took over the records of an old one.
  package struct System: Hashable, Sendable {
    /// The source of the old system.
    package var from: String
    /// The source of the new one.
    package var to: String
    /// The first day of the new system.
    package var on: CalendarDay
    /// A CSV file of the pipeline's folder with the columns `from` and `to`: the ids of one record in both.
    package var crosswalk: String
    package var location: SourceLocation

    package init(from: String, to: String, on: CalendarDay, crosswalk: String, location: SourceLocation) {
      self.from = from
      self.to = to
      self.on = on
      self.crosswalk = crosswalk
      self.location = location
    }
  }

  /// Which team a rep's work counts for.
  package enum Perimeter: String, CaseIterable, Codable, Sendable {
    /// The team that the rep was in when it was done.
    case asWas = "as_was"
    /// The team that the rep is in on the as-of day, by its name of today.
    case asIs = "as_is"
    /// As `asIs`, and only the work of reps who were there from `since` to the as-of day counts.
    case constant
  }

  package var systems: [System]
  /// Teams by their former name, and the name of the team that followed.
  package var teams: [String: String]
  package var perimeter: Perimeter
  /// The first day of a constant perimeter; nil for other ones.
  package var since: CalendarDay?

  package init(
    systems: [System] = [], teams: [String: String] = [:], perimeter: Perimeter = .asWas,
    since: CalendarDay? = nil
  ) {
    self.systems = systems
    self.teams = teams
    self.perimeter = perimeter
    self.since = since
  }
}
