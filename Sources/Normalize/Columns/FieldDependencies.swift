import TerrainModel

/// Which columns of an export a field of the facts is made of.
enum FieldDependencies {
  ///
  /// - Parameter plan: whether it names senders or recipients, and whether contacts give accounts, decides about the
  ///   columns that a side or an account needs.
  static func sources(of field: Field, in plan: InputPlan) -> Set<Field> {
    switch field {
    case .day: [plan.record.mainTime]
    case .membership: [.rep, plan.record.mainTime]
    case .channel: [.kind]
    case .direction, .contact: plan.namesSides ? sides : [field]
    case .account:
      plan.links.contactAccounts == nil
        ? [.account, .accountID] : sides.union([.account, .accountID, .contactAlias])
    case .segment: [.segment, .account, .accountID]
    case .source: [.source, .contact]
    case .status, .closed: [.status, .closed, .isWon, .isClosed, .stage]
    case .amount: [.amount, .currency]
    case .accepted: sides.union([.accepted, .contactName, .time])
    case .replied: sides.union([.kind, .time, .conversation])
    default: [field]
    }
  }

  private static let sides: Set<Field> = [.contact, .sender, .recipient, .direction, .rep]
}
