import Segments
import TerrainModel

/// Holds the newest delivery of each source against the contract that `pipeline.yml` states for it.
struct ContractCheck {
  let exports: [IngestedExport]

  /// Every breach, by source in the order given. Throws where a segment cannot be read.
  func breaches(of sources: [SourceDefinition]) throws -> [Breach] {
    try sources.flatMap { source -> [Breach] in
      guard let contract = source.contract else { return [] }
      let deliveries = Deliveries(of: exports.filter { $0.source.name == source.name })
      guard let newest = deliveries.newest else { return [] }
      var found = rowBreaches(contract, newest: newest, earlier: deliveries.earlierRowCounts)
      for column in contract.columns { found += try columnBreaches(column, newest) }
      if let field = contract.unique { found += try repetitions(of: field, newest) }
      return found.map { Breach(source: source.name, policy: contract.onBreach, diagnostic: $0) }
    }
  }

  private func rowBreaches(
    _ contract: SourceContract, newest: [IngestedExport], earlier: [Int]
  ) -> [Diagnostic] {
    let rows = newest.reduce(0) { $0 + $1.segment.metadata.accepted }
    var found: [Diagnostic] = []
    if let least = contract.atLeastRows, rows < least {
      found.append(complaint(newest, "\(Language.en.counted(rows, "row")); at least \(least) were agreed"))
    }
    if let most = contract.atMostRows, rows > most {
      found.append(complaint(newest, "\(Language.en.counted(rows, "row")); at most \(most) were agreed"))
    }
    if let change = contract.rowChange, earlier.count >= 3 {
      let sorted = earlier.sorted()
      let median = Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      if abs(Double(rows) - median) > change * median {
        found.append(
          complaint(
            newest,
            "\(Language.en.counted(rows, "row")), where the \(earlier.count) deliveries before had \(Int(median)) in the middle; "
              + "a difference of at most \(change) of that was agreed"))
      }
    }
    return found
  }

  private func columnBreaches(
    _ column: SourceContract.Column, _ newest: [IngestedExport]
  ) throws -> [Diagnostic] {
    var tally = ColumnTally(column)
    for export in newest { try tally.add(export) }
    return tally.complaints.map {
      complaint(newest, line: $0.line, "column '\(column.field.rawValue)': " + $0.text)
    }
  }

  private func repetitions(of field: Field, _ newest: [IngestedExport]) throws -> [Diagnostic] {
    var seen: Set<UInt64> = []
    var repeated = 0
    var first: Int?
    for export in newest {
      for group in export.segment.content.groupRowCounts.indices {
        let batch = try export.segment.content.load(group, [field], true)
        for row in 0..<batch.rowCount {
          guard let value = RowValue.number(batch, field, row), !seen.insert(value).inserted else { continue }
          repeated += 1
          if first == nil, row < batch.lines.count { first = Int(batch.lines[row]) }
        }
      }
    }
    guard repeated > 0 else { return [] }
    return [
      complaint(
        newest, line: first,
        "column '\(field.rawValue)': \(Language.en.counted(repeated, "value is", "values are")) there more than once; each was agreed to be once"
      )
    ]
  }

  private func complaint(_ newest: [IngestedExport], line: Int? = nil, _ text: String) -> Diagnostic {
    Diagnostic(
      .warning, at: SourceLocation(file: newest.last?.origin.file ?? "", line: line ?? 0), text + ".",
      advice: "Ask for the delivery again, or change the contract in pipeline.yml.")
  }
}
