import TerrainModel

/// Which columns of an export a field of the facts is made of.
enum FieldDependencies {
  /// The columns to read for a field.
  ///
  /// - Parameter plan: whether it names senders or recipients, and whether contacts give accounts, decides about the
  ///   columns that a side or an account needs.
  static func sources(of field: Field, in plan: InputPlan) -> Set<Field> {
    switch field {
    case .day: creation(in: plan) ?? [plan.record.mainTime]
    case .membership: (creation(in: plan) ?? [plan.record.mainTime]).union([.rep])
    case .membershipAtClose: [.rep, .status, .closed, .isWon, .isClosed, .stage]
    case .membershipAtActivation: [.rep, .activated]
    case .membershipAtLastUse: [.rep, .lastActive]
    case .created: creation(in: plan) ?? [.created]
    case .channel: [.kind]
    case .direction, .contact: plan.namesSides ? sides : [field]
    case .account: accountSources(in: plan)
    case .segment, .tier: accountSources(in: plan).union([field])
    case .source: [.source, .contact]
    case .status, .closed: [.status, .closed, .isWon, .isClosed, .stage]
    case .amount, .rate: amount(in: plan)
    case .statedAmount: [.amount]
    case .accepted: sides.union([.accepted, .contactName, .time])
    case .replied: sides.union([.kind, .time, .conversation])
    default: [field]
    }
  }

  /// An amount in another currency is converted at the rate of a day.
  private static func amount(in plan: InputPlan) -> Set<Field> {
    guard plan.words.isForeign.contains(true) else { return [.amount, .currency] }
    return [.amount, .currency, .closed, plan.record.mainTime]
  }

  private static let sides: Set<Field> = [.contact, .sender, .recipient, .direction, .rep]

  /// Where a system before this one knew the record, its identifier leads to the day it was created there.
  private static func creation(in plan: InputPlan) -> Set<Field>? {
    plan.originalCreated == nil ? nil : [.created, .identifier]
  }

  private static func accountSources(in plan: InputPlan) -> Set<Field> {
    let own: Set<Field> =
      plan.links.accountDomains == nil ? [.account, .accountID] : [.account, .accountID, .domain]
    return plan.links.contactAccounts == nil ? own : own.union(sides).union([.contactAlias])
  }
}
