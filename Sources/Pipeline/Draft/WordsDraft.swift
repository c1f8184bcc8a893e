import Normalize
import TerrainModel

/// The stages and sources that deals carry, by the money on them, with what they seem to mean.
struct WordsDraft {
  /// `field,word,rows,amount,meaning`, the most money first.
  let text: String
  /// The most frequent currency; nil where no deal states one.
  let currency: String?

  private struct Sum {
    var rows = 0
    var amount: Int128 = 0
    var status: OpportunityStatus?
  }

  /// Throws where a segment cannot be read.
  init(_ normalized: NormalizeResult) throws {
    let facts = normalized.facts
    var sums: [Field: [String: Sum]] = [:]
    var currencies: [String: Int] = [:]
    for source in facts.tables[.opportunity]?.batches ?? [] {
      let batch = try source.load([.stage, .source, .status, .amount, .currency], false)
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        for field in [Field.stage, .source] {
          guard let code = batch.codes(field)?[row], let word = facts.name(code, of: field) else { continue }
          var sum = sums[field, default: [:]][word] ?? Sum()
          sum.rows += 1
          if let amount = batch.integers(.amount)?[row], amount != Missing.integer {
            sum.amount += Int128(amount)
          }
          if field == .stage, let status = batch.codes(.status)?[row] {
            sum.status = facts.name(status, of: .status).flatMap(OpportunityStatus.init)
          }
          sums[field, default: [:]][word] = sum
        }
        if let code = batch.codes(.currency)?[row], let word = facts.name(code, of: .currency) {
          currencies[word, default: 0] += 1
        }
      }
    }
    let unknown = Set(normalized.unmatched.filter { $0.field == .stage || $0.field == .status }.map(\.name))
    currency = currencies.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    text = Self.text(sums, unknown: unknown)
  }

  private static func text(_ sums: [Field: [String: Sum]], unknown: Set<String>) -> String {
    var lines = ["field,word,rows,amount,meaning"]
    for field in [Field.stage, .source] {
      let sorted = (sums[field] ?? [:]).sorted { left, right in
        if left.value.amount != right.value.amount { return left.value.amount > right.value.amount }
        return left.value.rows == right.value.rows ? left.key < right.key : left.value.rows > right.value.rows
      }
      for (word, sum) in sorted {
        var meaning = ""
        if field == .stage {
          let known = unknown.contains(word) ? nil : sum.status
          meaning = (StageGuess.status(of: word) ?? known ?? .open).rawValue
        }
        lines.append(
          [field.rawValue, word, "\(sum.rows)", FixedPoint.text(sum.amount), meaning].map(CSVText.cell)
            .joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
