import Primitives
import TerrainModel

/// Which fields make two rows of a record kind the same fact.
enum NaturalKey {
  /// Whether the kind's `identifier` alone is its key. Reports with several measures per row repeat it.
  static func usesIdentifier(_ record: RecordKind) -> Bool {
    record != .periodCount && record != .gauge
  }

  /// The fields that stand in where there is no identifier, in a fixed order.
  static func fields(of record: RecordKind) -> [Field] {
    switch record {
    case .activity, .invitation, .connection, .fieldNote:
      [
        .time, .kind, .direction, .rep, .contact, .contactName, .sender, .recipient, .conversation, .account,
        .post,
      ]
    case .opportunity: [.created, .rep, .account, .product, .contact]
    case .stageChange: [.time, .opportunity, .stage, .rep]
    case .periodCount: [.start, .end, .rep, .kind]
    case .gauge: [.time, .rep, .kind, .post]
    case .training: [.time, .rep, .name, .kind]
    case .seat: [.start, .rep, .product]
    case .spend: [.time, .category, .tactic]
    case .survey: [.time, .team, .question, .value]
    case .decision: [.time, .kind, .tactic, .team, .rep]
    case .exchangeRate: [.time, .currency]
    case .person, .account, .product, .contact, .holiday, .control: []
    }
  }

  /// What may differ between two statements of the same fact, the later being a correction.
  static func statement(of record: RecordKind) -> [Field] {
    switch record {
    case .periodCount, .gauge: [.count, .value]
    case .exchangeRate: [.rate]
    case .opportunity, .seat, .spend: [.amount]
    case .training: [.status]
    default: []
    }
  }

  /// Fields that must be equal besides an equal identifier for a row to be a plain repetition.
  static func repetition(of record: RecordKind) -> [Field] { [record.settledTime, .kind, .rep] }

  /// Mixes columns of a batch into one key per row; a column that the batch does not have is left out.
  static func keys(of batch: FactBatch, fields: [Field], seed: UInt64 = 0) -> [UInt64] {
    var keys = [UInt64](repeating: seed, count: batch.rowCount)
    for field in fields {
      switch batch.columns[field] {
      case .integers(let values)?:
        for row in keys.indices {
          keys[row] = KeyMixing.combine(keys[row], UInt64(bitPattern: values[row]))
        }
      case .codes(let values)?:
        for row in keys.indices { keys[row] = KeyMixing.combine(keys[row], UInt64(values[row])) }
      case .keys(let values)?:
        for row in keys.indices { keys[row] = KeyMixing.combine(keys[row], values[row]) }
      case nil: continue
      }
    }
    return keys
  }
}
