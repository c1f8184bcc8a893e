import TerrainModel

/// Observations and lessons of `summary.json`.
struct EvidenceDocument {
  let phrasing: Phrasing

  func observation(_ observation: Observation) -> JSONValue {
    .object([
      ("observation", .string(observation.id)), ("comparison", .string(observation.comparison.name)),
      ("label", .string(phrasing.questionLabel(observation))), ("kpi", .string(observation.kpi)),
      ("unit", .string(observation.unit.rawValue)), ("scope", .text(ScopeText.text(observation))),
      ("first", .string(observation.first.text)), ("last", .string(observation.last.text)),
      ("exposed", group(observation.exposed)), ("unexposed", group(observation.unexposed)),
      ("estimate", .double(observation.estimate)), ("low", .double(observation.low)),
      ("high", .double(observation.high)), ("p", .double(observation.p)), ("q", .double(observation.q)),
      ("grade", .string(observation.grade.rawValue)), ("verdict", .string(observation.verdict.rawValue)),
      ("smallest_that_matters", .double(observation.comparison.smallestThatMatters)),
      ("strata", .text(observation.comparison.strata?.rawValue)),
      ("crude_estimate", .double(observation.crudeEstimate)),
      ("cases_needed", .integer(observation.casesNeeded)),
      ("text", .string(ObservationText(phrasing: phrasing, observation: observation).sentence)),
    ])
  }

  func lesson(_ lesson: Lesson) -> JSONValue {
    .object([
      ("lesson", .string(lesson.id)), ("observation", .string(lesson.observation.id)),
      ("status", .string(lesson.status.rawValue)), ("first_claimed", .string(lesson.firstClaimed.text)),
      ("claimed_estimate", .double(lesson.claimedEstimate)), ("claimed_low", .double(lesson.claimedLow)),
      ("claimed_high", .double(lesson.claimedHigh)), ("claimed_n", .integer(lesson.claimedCount)),
      ("recheck_on", .string(lesson.recheckOn.text)), ("owner", .text(lesson.owner)),
      // Promised to those who read the file; no decision is recorded yet.
      ("decision", .null),
    ])
  }

  private func group(_ group: Observation.Group) -> JSONValue {
    .object([
      ("label", .string(ObservationText.label(group, phrasing))), ("n", .integer(group.count)),
      ("value", .double(group.value)),
    ])
  }
}
