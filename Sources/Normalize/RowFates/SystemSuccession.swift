import Primitives
import TerrainModel

/// Joins the opportunities of an old system to those of the new one: each counts once, in the new system where it is
/// there, and keeps the time it was first created.
struct SystemSuccession {
  private let crosswalk: Crosswalk

  init(_ crosswalk: Crosswalk) {
    self.crosswalk = crosswalk
  }

  /// Marks old records as duplicates and gives the plans of the new system the original creation times; returns what a
  /// reader must be told. Throws where a segment cannot be read.
  func apply(_ plans: inout [InputPlan], _ fates: inout [RowFates]) throws -> [Diagnostic] {
    let present = try identifiers(of: plans, fates, source: crosswalk.to)
    var created: [UInt64: Int64] = [:]
    var tally = Tally()
    for index in plans.indices where isMember(plans[index], of: crosswalk.from) && !fates[index].isEmpty {
      fates[index] = try retire(
        plans[index], fates[index], present: present, created: &created, tally: &tally)
    }
    guard !created.isEmpty else { return notes(tally) }
    var original = KeyTable(expecting: created.count)
    for (key, time) in created {
      let slot = original.locate(key).slot
      original[slot] = UInt64(bitPattern: time)
    }
    for index in plans.indices where isMember(plans[index], of: crosswalk.to) {
      plans[index].originalCreated = original
    }
    return notes(tally)
  }

  private struct Tally {
    /// In the crosswalk, and not in the new system.
    var lost = 0
    /// Created in the old system after the new one had begun.
    var late = 0
  }

  private func isMember(_ plan: InputPlan, of source: String) -> Bool {
    plan.record == .opportunity && plan.input.source.name == source
  }

  private func identifiers(of plans: [InputPlan], _ fates: [RowFates], source: String) throws -> Set<UInt64> {
    var found: Set<UInt64> = []
    for (index, plan) in plans.enumerated() where isMember(plan, of: source) && !fates[index].isEmpty {
      for (group, first) in plan.groupStarts.enumerated() {
        let keys =
          try plan.load(group: group, fields: [.identifier], withLines: false).keys(.identifier) ?? []
        for (row, key) in keys.enumerated() where fates[index].fate(of: first + row) == .counted {
          found.insert(key)
        }
      }
    }
    return found
  }

  private func retire(
    _ plan: InputPlan, _ fates: RowFates, present: Set<UInt64>, created: inout [UInt64: Int64],
    tally: inout Tally
  ) throws -> RowFates {
    var rows = (0..<fates.rowCount).map { fates.fate(of: $0).rawValue }
    for (group, first) in plan.groupStarts.enumerated() {
      let batch = try plan.load(group: group, fields: [.identifier, .created], withLines: false)
      guard let keys = batch.keys(.identifier) else { continue }
      let times = batch.integers(.created)
      for (row, key) in keys.enumerated() where rows[first + row] == RowFate.counted.rawValue {
        let time = times?[row] ?? Missing.integer
        if time != Missing.integer, WallClock.day(time) >= Int64(crosswalk.on.number) { tally.late += 1 }
        guard let successor = crosswalk.successors[key] else { continue }
        guard present.contains(successor) else {
          tally.lost += 1
          continue
        }
        rows[first + row] = RowFate.duplicate.rawValue
        if time != Missing.integer { created[successor] = time }
      }
    }
    return RowFates(rows: rows[...])
  }

  private func notes(_ tally: Tally) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if tally.lost > 0 {
      notes.append(
        Diagnostic(
          .warning, at: SourceLocation(file: crosswalk.to),
          tally.lost == 1
            ? "1 record of \(crosswalk.from) has an id here by the crosswalk, and is not here."
            : "\(tally.lost) records of \(crosswalk.from) have an id here by the crosswalk, and are not here.",
          advice: "They count in \(crosswalk.from) until they are."))
    }
    if tally.late > 0 {
      notes.append(
        Diagnostic(
          .note, at: SourceLocation(file: crosswalk.from),
          "\(Language.en.counted(tally.late, "record was", "records were")) created here from \(crosswalk.on.text) on, when \(crosswalk.to) had begun."
        ))
    }
    return notes
  }
}
