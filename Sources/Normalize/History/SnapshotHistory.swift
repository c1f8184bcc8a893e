import TerrainModel

/// Compares each snapshot of opportunities with the one before: dated changes of owner, stage, amount and close date,
/// and the records that are no longer there.
struct SnapshotHistory {
  private let plans: [InputPlan]
  private let asOf: CalendarDay
  private let labels: [Field: [String]]

  /// `labels` name the codes of reps and stages.
  init(_ plans: [InputPlan], asOf: CalendarDay, labels: [Field: [String]]) {
    self.plans = plans
    self.asOf = asOf
    self.labels = labels
  }

  /// All changes up to the as-of day: by series, then by day, then in the order of the files. Throws where a segment
  /// cannot be read.
  func changes() throws -> [RecordChange] {
    let fates = DeliverySelection.fates(of: plans, asOf: asOf)
    var changes: [RecordChange] = []
    for series in DeliverySelection.snapshotSeries(of: plans, fates) {
      guard let first = series.first, plans[first].record == .opportunity else { continue }
      let deliveries = deliveries(of: series)
      guard deliveries.count > 1 else { continue }
      var earlier = try SnapshotState(of: deliveries[0].files, plans: plans)
      for (older, newer) in zip(deliveries, deliveries.dropFirst()) {
        let later = try SnapshotState(of: newer.files, plans: plans)
        changes += self.changes(from: earlier, of: older.day, to: later, of: newer.day)
        earlier = later
      }
    }
    return changes
  }

  private func deliveries(of series: [Int]) -> [(day: CalendarDay, files: [Int])] {
    var deliveries: [(day: CalendarDay, files: [Int])] = []
    for file in series where plans[file].input.deliveryDay <= asOf {
      let day = plans[file].input.deliveryDay
      if deliveries.last?.day == day {
        deliveries[deliveries.count - 1].files.append(file)
      } else {
        deliveries.append((day, [file]))
      }
    }
    return deliveries
  }

  private func changes(
    from earlier: SnapshotState, of knownOn: CalendarDay, to later: SnapshotState, of seenOn: CalendarDay
  ) -> [RecordChange] {
    var changes: [RecordChange] = []
    for identifier in later.order {
      guard let after = later.records[identifier], let before = earlier.records[identifier] else { continue }
      for (field, old, new) in differences(before, after) {
        changes.append(
          change(.changed, after, knownOn, seenOn, field: field, before: old, after: new))
      }
    }
    for identifier in earlier.order where later.records[identifier] == nil {
      guard let before = earlier.records[identifier] else { continue }
      changes.append(change(.withdrawn, before, knownOn, seenOn, field: nil, before: "", after: ""))
    }
    return changes
  }

  private func change(
    _ kind: RecordChange.Kind, _ record: SnapshotState.Record, _ knownOn: CalendarDay, _ seenOn: CalendarDay,
    field: Field?, before: String, after: String
  ) -> RecordChange {
    let origin = plans[record.plan].input.origin
    return RecordChange(
      kind: kind, source: origin.source, file: origin.file, line: Int(record.line), knownOn: knownOn,
      seenOn: seenOn, field: field, before: before, after: after,
      amount: record.amount == Missing.integer ? nil : record.amount)
  }

  private func differences(
    _ before: SnapshotState.Record, _ after: SnapshotState.Record
  ) -> [(field: Field, before: String, after: String)] {
    var differences: [(field: Field, before: String, after: String)] = []
    if before.rep != after.rep { differences.append((.rep, name(before.rep, .rep), name(after.rep, .rep))) }
    if before.stage != after.stage {
      differences.append((.stage, name(before.stage, .stage), name(after.stage, .stage)))
    }
    if before.amount != after.amount {
      differences.append((.amount, money(before.amount), money(after.amount)))
    }
    if day(before.closed) != day(after.closed) {
      differences.append((.closed, day(before.closed), day(after.closed)))
    }
    return differences
  }

  private func name(_ code: UInt32, _ field: Field) -> String {
    guard let names = labels[field], Int(code) < names.count else { return "" }
    return names[Int(code)]
  }

  private func money(_ amount: Int64) -> String {
    amount == Missing.integer ? "" : FixedPoint.text(amount)
  }

  private func day(_ local: Int64) -> String {
    local == Missing.integer ? "" : CalendarDay(secondsSinceEpoch: local).text
  }
}
