import TerrainModel

/// Which columns of an export a field of the facts is made of.
enum FieldDependencies {
  static func sources(of field: Field, in record: RecordKind) -> Set<Field> {
    switch field {
    case .day: record == .opportunity ? [.created, .identifier] : [record.mainTime]
    case .membership: record == .opportunity ? [.rep, .created, .identifier] : [.rep, record.mainTime]
    case .created: record == .opportunity ? [.created, .identifier] : [.created]
    case .channel: [.kind]
    case .direction, .contact: sides
    case .account: sides.union([.account, .accountID, .domain, .contactAlias])
    case .segment: [.segment, .account, .accountID, .domain]
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
