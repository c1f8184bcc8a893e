extension RecordKind {
  /// The fields that an export can give a record of this kind.
  package var fields: Set<Field> {
    switch self {
    case .activity:
      [
        .time, .rep, .kind, .direction, .contact, .contactAlias, .contactName, .sender, .recipient,
        .conversation,
        .account, .accountID, .domain, .campaign, .identifier, .post, .folder, .isDraft, .isDeleted, .source,
        .product,
        .segment, .tier, .format,
      ]
    case .invitation:
      [
        .time, .rep, .direction, .contact, .contactAlias, .contactName, .account, .accountID, .domain,
        .accepted,
        .identifier, .sender, .recipient, .campaign, .status,
      ]
    case .connection:
      [.time, .rep, .contact, .contactAlias, .contactName, .account, .accountID, .domain, .identifier]
    case .opportunity:
      [
        .identifier, .rep, .account, .accountID, .domain, .contact, .contactAlias, .created, .closed, .amount,
        .currency,
        .stage, .status, .isClosed, .isWon, .isDeleted, .source, .product, .type, .segment, .tier, .region,
        .pipeline,
        .lossReason, .competitor, .campaign, .count, .title,
      ]
    case .stageChange: [.opportunity, .identifier, .time, .stage, .rep, .amount, .currency, .isDeleted]
    case .periodCount: [.rep, .start, .end, .kind, .count, .value, .direction]
    case .training: [.rep, .time, .name, .status, .kind, .value]
    case .gauge: [.rep, .time, .kind, .value, .post]
    case .seat: [.rep, .product, .start, .end, .activated, .lastActive, .amount, .currency, .status]
    case .spend: [.time, .category, .amount, .currency, .tactic, .product, .team, .region]
    case .survey: [.time, .team, .region, .question, .kind, .value]
    case .fieldNote: [.time, .rep, .account, .accountID, .segment, .kind, .category, .identifier]
    case .decision: [.time, .identifier, .kind, .category, .status, .rep, .team, .tactic, .end]
    case .exchangeRate: [.time, .currency, .rate]
    case .holiday: [.start, .end, .name, .region]
    case .control: [.name, .start, .end, .value, .currency, .rep, .team, .region, .source]
    case .person:
      [
        .name, .email, .externalID, .alias, .profile, .team, .manager, .region, .start, .end, .isDeleted,
        .status,
      ]
    case .account: [.accountID, .domain, .name, .segment, .tier, .region, .rep, .type, .isDeleted]
    case .product: [.name, .category, .amount, .currency, .alias, .identifier]
    case .contact:
      [.contact, .contactAlias, .contactName, .account, .accountID, .domain, .rep, .source, .created, .time]
    }
  }

  /// The time that places a record in a period unless a measure says otherwise; nil for records without a time.
  package var mainTime: Field? {
    switch self {
    case .activity, .invitation, .connection, .stageChange, .training, .gauge, .spend, .survey, .fieldNote,
      .decision, .exchangeRate:
      .time
    case .opportunity: .created
    case .periodCount, .seat: .start
    case .person, .account, .product, .contact, .holiday, .control: nil
    }
  }

  /// Fields that normalization adds to what the exports give.
  package var derivedFields: Set<Field> {
    switch self {
    case .activity: [.day, .membership, .channel, .replied]
    case .periodCount: [.day, .membership, .channel]
    case .opportunity: [.day, .membership, .membershipAtClose]
    case .seat: [.day, .membership, .membershipAtActivation, .membershipAtLastUse]
    case .invitation, .connection, .stageChange, .training, .gauge, .fieldNote, .decision:
      [.day, .membership]
    case .spend, .survey, .exchangeRate: [.day]
    case .person, .account, .product, .contact, .holiday, .control: []
    }
  }

  /// The field that tells a rep's membership on the day of a time: a rep who moved to another team counts for each in
  /// its time.
  package func membership(at time: Field) -> Field {
    switch (self, time) {
    case (.opportunity, .closed): .membershipAtClose
    case (.seat, .activated): .membershipAtActivation
    case (.seat, .lastActive): .membershipAtLastUse
    default: .membership
    }
  }

  /// Whether a record of this kind can be told apart by a dimension.
  package func has(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .company: true
    case .rep, .team, .manager, .region:
      derivedFields.contains(.membership)
        || fields.contains(Field(rawValue: dimension.rawValue) ?? .membership)
    default: dimension.field.map { fields.contains($0) || derivedFields.contains($0) } ?? false
    }
  }
}
