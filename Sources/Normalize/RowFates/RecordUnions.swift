import Primitives
import TerrainModel

/// Lets a record that several sources describe count once: in the source that is to be believed first.
///
/// Only rows whose key fields are all filled are compared; times are compared by their day, because one system states
/// the second and another the day.
struct RecordUnions {
  private let plans: [InputPlan]

  init(_ plans: [InputPlan]) {
    self.plans = plans
  }

  /// Marks as duplicates the rows that an earlier source of the union has too. Throws where a segment cannot be read.
  func apply(_ union: RecordUnion, to fates: inout [RowFates]) throws {
    var known: Set<UInt64> = []
    for source in union.sources {
      var own: Set<UInt64> = []
      for (index, plan) in plans.enumerated()
      where plan.record == union.record && plan.input.source.name == source && !fates[index].isEmpty {
        fates[index] = try merge(plan, fates[index], key: union.key, known: known, own: &own)
      }
      known.formUnion(own)
    }
  }

  private func merge(
    _ plan: InputPlan, _ fates: RowFates, key: [Field], known: Set<UInt64>, own: inout Set<UInt64>
  ) throws -> RowFates {
    guard key.allSatisfy({ plan.has($0) || plan.fields.contains($0) }) else { return fates }
    var rows: [UInt8] = []
    rows.reserveCapacity(fates.rowCount)
    for (group, first) in plan.groupStarts.enumerated() {
      let batch = try plan.load(group: group, fields: Set(key), withLines: false)
      let keys = Self.keys(of: batch, fields: key)
      for row in 0..<batch.rowCount {
        let fate = fates.fate(of: first + row)
        guard fate == .counted, let key = keys[row] else {
          rows.append(fate.rawValue)
          continue
        }
        own.insert(key)
        rows.append((known.contains(key) ? RowFate.duplicate : .counted).rawValue)
      }
    }
    return RowFates(rows: rows[...])
  }

  /// One key per row; nil where a part of it is missing.
  private static func keys(of batch: FactBatch, fields: [Field]) -> [UInt64?] {
    var keys = [UInt64?](repeating: 0, count: batch.rowCount)
    for field in fields {
      for row in keys.indices {
        guard let key = keys[row], let part = part(batch.columns[field], row, isTime: field.type == .time)
        else {
          keys[row] = nil
          continue
        }
        keys[row] = KeyMixing.combine(key, part)
      }
    }
    return keys
  }

  private static func part(_ column: FactColumn?, _ row: Int, isTime: Bool) -> UInt64? {
    switch column {
    case .integers(let values)?:
      if values[row] == Missing.integer { return nil }
      return UInt64(bitPattern: isTime ? Int64(WallClock.day(values[row])) : values[row])
    case .codes(let codes)?: return codes[row] == Missing.code ? nil : UInt64(codes[row])
    case .keys(let keys)?: return keys[row] == Missing.key ? nil : keys[row]
    case nil: return nil
    }
  }
}
