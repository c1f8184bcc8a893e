import Primitives
import TerrainModel

/// What account records say: the account of a CRM id, and the segment and tier of an account.
struct AccountDirectory {
  /// Account code by canonical id.
  private(set) var codes: [String: UInt32] = [:]
  /// Account code by domain; a domain that two accounts claim is none's.
  private(set) var domains = KeyTable(expecting: 16)
  /// Segment code, and tier code, by account code; `Missing.code` where no record says.
  private(set) var traits: [Field: [UInt32]] = [:]

  /// What an account hands on to the rows that name it.
  static let traitFields: [Field] = [.segment, .tier]

  /// Reads every account file in order, later ones win. Throws where a segment cannot be read.
  init(plans: [InputPlan]) throws {
    var claims: [UInt64: Set<UInt32>] = [:]
    for plan in plans where plan.record == .account && !plan.fates.isEmpty {
      let names = plan.words.codes(of: .account) ?? []
      for group in plan.content.groupRowCounts.indices {
        let batch = try plan.content.load(group, [.accountID, .name, .segment, .tier, .domain], false)
        let reader = RowReader(batch: batch, dictionaries: plan.content.dictionaries)
        let nameCodes = batch.codes(.name)
        for row in 0..<batch.rowCount {
          guard let nameCodes, row < nameCodes.count, Int(nameCodes[row]) < names.count else { continue }
          let account = names[Int(nameCodes[row])]
          guard account != Missing.code else { continue }
          if let identifier = reader.word(.accountID, row) { codes[NameKey.identifier(identifier)] = account }
          let domain = reader.key(.domain, row)
          if domain != Missing.key { claims[domain, default: []].insert(account) }
          for field in Self.traitFields {
            let map = plan.words.codes(of: field) ?? []
            guard let codes = batch.codes(field), row < codes.count, Int(codes[row]) < map.count else {
              continue
            }
            set(field, map[Int(codes[row])], of: account)
          }
        }
      }
    }
    for (domain, accounts) in claims {
      guard accounts.count == 1, let account = accounts.first else { continue }
      let slot = domains.locate(domain).slot
      domains[slot] = UInt64(account)
    }
  }

  private mutating func set(_ field: Field, _ code: UInt32, of account: UInt32) {
    guard code != Missing.code else { return }
    var known = traits[field] ?? []
    traits[field] = nil
    let missing = Int(account) + 1 - known.count
    if missing > 0 { known.append(contentsOf: [UInt32](repeating: Missing.code, count: missing)) }
    known[Int(account)] = code
    traits[field] = known
  }
}
