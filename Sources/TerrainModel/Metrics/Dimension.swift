/// What a KPI can be broken down by.
package enum Dimension: String, CaseIterable, Codable, Sendable {
  /// Everything together: one member with an empty name.
  case company
  /// From the membership in force on the day of the event.
  case rep, team, manager, region
  case account, product, segment, tier, source, stage, status, type, competitor, campaign
  case lossReason = "loss_reason"
  case kind, format, channel, direction

  /// The category field that gives the member; nil for `company` and for what comes from memberships.
  package var field: Field? {
    switch self {
    case .company, .rep, .team, .manager, .region: nil
    case .account: .account
    case .product: .product
    case .segment: .segment
    case .tier: .tier
    case .source: .source
    case .stage: .stage
    case .status: .status
    case .type: .type
    case .competitor: .competitor
    case .campaign: .campaign
    case .lossReason: .lossReason
    case .kind: .kind
    case .format: .format
    case .channel: .channel
    case .direction: .direction
    }
  }

  /// Whether the member follows from who did it, and in which team that was on the day.
  package var comesFromMembership: Bool {
    switch self {
    case .rep, .team, .manager, .region: true
    default: false
    }
  }

  /// Whether members are people: such rows go to `restricted/` only.
  package var isPersonal: Bool { self == .rep }
}
