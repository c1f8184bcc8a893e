import TerrainModel

/// Twelve invented indicators, every unit and link among them.
enum SampleKPIs {
  static let place = SourceLocation(file: "kpis.yml", line: 1)

  static let all: [KPIDefinition] = [
    make("activities", "Activities", "Activités", .count, .activity),
    make("invitations", "Invitations sent", "Invitations envoyées", .count, .activity),
    make("messages", "Messages & InMails", "Messages et InMails", .count, .activity),
    make(
      "acceptance_rate", "Acceptance rate", "Taux d’acceptation", .share, .response, maturity: 14, decimals: 1
    ),
    make("response_rate", "Response rate", "Taux de réponse", .share, .response, maturity: 30, decimals: 1),
    make("meetings", "Meetings", "Rendez-vous", .count, .meeting),
    make("opportunities", "Opportunities created", "Affaires créées", .count, .pipeline),
    make("influenced", "Influenced pipeline", "Pipeline influencé", .money, .pipeline, maturity: 30),
    make("won", "Deals won", "Affaires gagnées", .count, .revenue),
    make("win_rate", "Win rate", "Taux de gain", .share, .revenue, maturity: 90, decimals: 1),
    make("revenue", "Revenue", "Chiffre d’affaires", .money, .revenue),
    make("cycle", "Length of the sale", "Durée de vente", .days, .revenue, maturity: 90, better: .down),
  ]

  private static func make(
    _ name: String, _ english: String, _ french: String, _ unit: Unit, _ link: KPIDefinition.Link,
    maturity: Int = 0, decimals: Int = 0, better: KPIDefinition.Direction = .up
  ) -> KPIDefinition {
    KPIDefinition(
      name: name, label: LocalizedText(en: english, fr: french),
      definition: LocalizedText(
        en: "What the exports say of \(english.lowercased()), counted once.",
        fr: "Ce que les exports disent de : \(french.lowercased()), compté une fois."),
      shape: .simple(measure: name), unit: unit, better: better, link: link, maturityDays: maturity,
      minimumSample: 20, decimals: decimals, hash: "\(name.utf8.count)a4f09c2be7715d3d08f6b1c9e2a7740",
      location: place)
  }
}
