import Analyze
import Segments
import TerrainModel

/// Holds the closing rows of exports against the rows above them: a file that was cut off, or in which rows cannot be
/// read, shows here.
struct ExportTotals {
  let exports: [IngestedExport]
  /// One per export.
  let accounts: [FileAccount]

  /// In the order of the exports; those that a newer delivery replaced are left out. Throws where a segment cannot be
  /// read.
  func reconciliations() throws -> [Reconciliation] {
    var result: [Reconciliation] = []
    for (export, account) in zip(exports, accounts) where !account.totals.isEmpty && !account.isReplaced {
      for total in grand(account.totals) {
        let figure = StatedFigure(
          subject: .export(total.field), stated: total.value, origin: account.origin, line: total.line)
        let ours = try total.field.map { try sum($0, of: export) } ?? Int64(rows(account)) * FixedPoint.scale
        result.append(
          Reconciler().reconcile(figure, ours: ours, isCount: total.field == nil) {
            FigureReadings(rejected(total.field, account))
          })
      }
    }
    return result
  }

  /// Of several closing rows of one column the last one is over all of them, if it can be: else they are of parts.
  private func grand(_ totals: [FooterTotal]) -> [FooterTotal] {
    var last: [Field?: FooterTotal] = [:]
    var largest: [Field?: UInt64] = [:]
    for total in totals {
      last[total.field] = total
      largest[total.field] = max(largest[total.field] ?? 0, total.value.magnitude)
    }
    return last.values.filter { $0.value.magnitude == largest[$0.field] }.sorted {
      ($0.line, $0.field?.rawValue ?? "") < ($1.line, $1.field?.rawValue ?? "")
    }
  }

  /// Rows of data, readable or not.
  private func rows(_ account: FileAccount) -> Int {
    let none: [Rule] = [.footer, .ghostRow, .repeatedHeader]
    return account.rows.read - none.reduce(0) { $0 + (account.rules[$1] ?? 0) }
  }

  /// Of the rows that could be read, as they stand; saturates where 64 bits do not hold it.
  private func sum(_ field: Field, of export: IngestedExport) throws -> Int64 {
    let content = export.segment.content
    let scale = field.type == .integer ? FixedPoint.scale : 1
    var sum = Int128(0)
    for group in content.groupRowCounts.indices {
      let batch = try content.load(group, [field], false)
      for value in batch.integers(field) ?? [] where value != Missing.integer {
        sum += Int128(value) * Int128(scale)
      }
    }
    return Int64(clamping: sum)
  }

  /// A rejected row is among those that are counted; what it adds to a sum is known for amounts.
  private func rejected(_ field: Field?, _ account: FileAccount) -> [ReadingEffect] {
    guard field == .amount else { return [] }
    let rows = account.rejects.compactMap { reject in
      reject.amount.flatMap { $0 == 0 ? nil : $0 }
        .map { RowEffect(RowPlace(origin: account.origin, line: reject.line), amount: $0) }
    }
    return [ReadingEffect(.rejectsCounted, rows: rows)]
  }
}
