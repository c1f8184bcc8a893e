import TerrainModel

/// Puts the facts together and says what a reader must be told about them.
struct ResultStage {
  let settings: NormalizeSettings
  let lexicon: Lexicon
  let memberships: MembershipTable

  /// `positions` say where each plan's input stood when it was given. Throws where a segment cannot be read.
  func result(of plans: [InputPlan], positions: [Int], diagnostics: [Diagnostic]) throws -> NormalizeResult {
    let labels = lexicon.labels
    let directory = lexicon.directory
    var tally = Tally(
      knownReps: directory.hasPeople ? UInt32(clamping: directory.knownCount) : nil,
      knownProducts: lexicon.listedProducts)
    var fates = [InputFate](repeating: InputFate(), count: plans.count)
    for (plan, position) in zip(plans, positions) {
      var fate = InputFate(plan.fates)
      // Amounts that are left out for their currency are told whatever is asked.
      if !settings.factsOnly || plan.words.isForeign.contains(true) {
        fate.flags = try tally.add(plan, threads: settings.threads)
      }
      fates[position] = fate
    }
    let facts = Facts(
      asOf: settings.asOf, calendar: settings.calendar,
      workingDays: try HolidayStage.calendar(of: plans, regions: labels[.region] ?? []),
      tables: Self.tables(of: plans), dictionaries: lexicon.factDictionaries,
      memberships: memberships.memberships,
      knownReps: directory.hasPeople ? UInt32(clamping: directory.knownCount) : nil,
      origins: plans.map(\.input.origin))
    let changes =
      settings.factsOnly ? [] : try SnapshotHistory(plans, asOf: settings.asOf, labels: labels).changes()
    return NormalizeResult(
      facts: facts, fates: fates,
      unmatched: settings.factsOnly ? [] : tally.names.unmatched(labels: labels, known: known(labels)),
      coverage: tally.coverage, changes: changes,
      statedFigures: try StatedFigureStage.figures(of: plans, labels: labels),
      rereading: FactRereading(plans: plans, facts: facts),
      diagnostics: diagnostics + notes(on: plans, tally: tally)
        + ChangeNotes.notes(on: changes, currency: settings.currency))
  }

  /// The rows of all inputs, by record.
  static func tables(of plans: [InputPlan]) -> [RecordKind: FactTable] {
    var tables: [RecordKind: FactTable] = [:]
    for kind in RecordKind.allCases where kind.isFact {
      let own = plans.filter { $0.record == kind }
      let batches = own.flatMap(\.batches)
      guard !batches.isEmpty else { continue }
      let replies = own.lazy.compactMap(\.links.replies).first
      tables[kind] = FactTable(kind: kind, batches: batches) { fields in
        if fields.contains(.replied) { _ = try replies?.index() }
      }
    }
    return tables
  }

  /// Names that a candidate may be proposed from.
  private func known(_ labels: [Field: [String]]) -> [Field: [String]] {
    [
      .rep: Array(lexicon.directory.names.prefix(lexicon.directory.knownCount)),
      .product: Array((labels[.product] ?? []).prefix(Int(lexicon.listedProducts ?? 0))),
      .kind: ActivityKind.allCases.map(\.rawValue),
      .status: OpportunityStatus.allCases.map(\.rawValue),
      .direction: Direction.allCases.map(\.rawValue),
      .stage: OpportunityStatus.allCases.map(\.rawValue),
    ]
  }

  private func notes(on plans: [InputPlan], tally: Tally) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for (source, uses) in tally.foreign.sorted(by: { $0.key < $1.key }) {
      for (currency, use) in uses.sorted(by: { $0.key < $1.key }) {
        notes += use.notes(source: source, currency: currency, home: settings.currency)
      }
    }
    for plan in plans where plan.input.source.delivery == .snapshot && !plan.fates.isEmpty {
      guard plan.input.deliveryDay > settings.asOf else { continue }
      notes.append(
        Diagnostic(
          .note, at: SourceLocation(file: plan.input.origin.file),
          "no snapshot was delivered by \(settings.asOf.text); this one of \(plan.input.deliveryDay.text) stands in."
        ))
    }
    return notes
  }
}
