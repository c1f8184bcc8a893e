import TerrainModel

/// An invented plan that uses every part.
enum SamplePlan {
  static let place = SourceLocation(file: "plan.yml", line: 1)

  static func objective(
    _ name: String, _ english: String, _ french: String, _ kpi: String, target: Double,
    scope: [RowFilter] = [], start: String = "2026-01-01", deadline: String = "2026-06-30"
  ) -> Objective {
    Objective(
      name: name, label: LocalizedText(en: english, fr: french), kpi: kpi, scope: scope, target: target,
      start: SampleWorld.day(start), deadline: SampleWorld.day(deadline),
      baselineFirst: SampleWorld.day("2025-07-01"), baselineLast: SampleWorld.day("2025-12-31"),
      owner: "Head of sales", location: place)
  }

  static let objectives: [Objective] = [
    objective(
      "revenue_h1", "Revenue, first half of 2026", "Chiffre d’affaires, premier semestre 2026", "revenue",
      target: 950_000),
    objective(
      "meetings_h1", "Meetings, first half of 2026", "Rendez-vous, premier semestre 2026", "meetings",
      target: 1400),
    objective(
      "acceptance_trained", "Acceptance rate of the trained teams", "Taux d’acceptation des équipes formées",
      "acceptance_rate", target: 0.55,
      scope: [RowFilter(dimension: .team, members: ["Paris", "Lyon"])]),
    objective(
      "acceptance_all", "Every second invitation accepted", "Une invitation sur deux acceptée",
      "acceptance_rate", target: 0.62),
    objective(
      "win_rate_h2", "Win rate of deals created in the second half of 2025",
      "Taux de gain des affaires créées au second semestre 2025", "win_rate", target: 0.45,
      start: "2025-07-01", deadline: "2025-12-31"),
    objective(
      "deals_2025", "Deals won in 2025", "Affaires gagnées en 2025", "won", target: 1300,
      start: "2025-01-01", deadline: "2025-12-31"),
    objective(
      "oslo_meetings", "Meetings of Oslo", "Rendez-vous d’Oslo", "meetings", target: 90,
      scope: [RowFilter(dimension: .team, members: ["Oslo"])]),
    objective(
      "q3_pipeline", "Influenced pipeline, third quarter", "Pipeline influencé, troisième trimestre",
      "influenced", target: 700_000, start: "2026-07-01", deadline: "2026-09-30"),
  ]

  static let assumptions: [Assumption] = [
    Assumption(
      name: "touch_wins",
      claim: LocalizedText(
        en: "Deals whose buyers were reached before they began are won more often.",
        fr: "Les affaires dont les acheteurs ont été touchés avant leur début sont gagnées plus souvent."),
      comparison: "touch_and_winning", location: place),
    Assumption(
      name: "linkedin_wins",
      claim: LocalizedText(
        en: "Leads from LinkedIn are won more often.",
        fr: "Les pistes venues de LinkedIn sont gagnées plus souvent."),
      comparison: "source_and_winning", location: place),
    Assumption(
      name: "buyers_read",
      claim: LocalizedText(
        en: "Buyers read for weeks before they answer.",
        fr: "Les acheteurs lisent pendant des semaines avant de répondre."),
      comparison: nil, location: place),
  ]

  static let strategies: [Strategy] = [
    Strategy(
      name: "continue", label: LocalizedText(en: "Go on as now", fr: "Continuer comme aujourd’hui"),
      cost: 254_000_000, assumptions: [], isChosen: false, location: place),
    Strategy(
      name: "train",
      label: LocalizedText(en: "Train the other teams too", fr: "Former aussi les autres équipes"),
      cost: 450_000_000, assumptions: ["touch_wins", "buyers_read"], isChosen: true, location: place),
  ]

  static let tactics: [Tactic] = [
    Tactic(
      name: "social",
      label: LocalizedText(en: "Messages to assigned accounts", fr: "Messages aux comptes attribués"),
      objectives: ["meetings_h1", "revenue_h1"], owner: "Head of sales", skills: ["a first message"],
      tools: ["Sales Navigator"], budget: 510_000_000, start: SampleWorld.day("2024-10-01"),
      end: SampleWorld.day("2026-06-30"), kinds: [.message, .inmail, .connectionMade], location: place),
    Tactic(
      name: "fair", label: LocalizedText(en: "Autumn fair", fr: "Salon d’automne"), objectives: [],
      owner: "Events", budget: 80_000_000, start: SampleWorld.day("2025-09-01"),
      end: SampleWorld.day("2025-10-15"), kinds: [.meeting], location: place),
  ]

  static let alerts: [AlertRule] = [
    AlertRule(
      name: "acceptance_floor", kpi: "acceptance_rate", condition: .below, value: 0.6, location: place),
    AlertRule(name: "meetings_floor", kpi: "meetings", condition: .below, value: 10, location: place),
  ]

  static let plan = Plan(
    title: LocalizedText(
      en: "Social selling, first half of 2026", fr: "Social selling, premier semestre 2026"),
    purpose: LocalizedText(
      en: "Buyers decide much before they meet a rep. Reps should be known to them by then.",
      fr:
        "Les acheteurs décident beaucoup avant de rencontrer un commercial : il doit leur être connu à ce moment."
    ),
    assumptions: assumptions, objectives: objectives, strategies: strategies, tactics: tactics,
    reviews: [SampleWorld.day("2026-02-15"), SampleWorld.day("2026-04-20")], alerts: alerts,
    comparisons: [], location: place)
}
