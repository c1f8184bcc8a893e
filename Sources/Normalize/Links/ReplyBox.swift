import Synchronization
import TerrainModel

/// Builds the index of replies when a query first asks for it, once for all threads: it reads every message.
final class ReplyBox: Sendable {
  private let plans: [InputPlan]
  private let built = Mutex<ReplyIndex?>(nil)

  /// `plans` are the inputs with activity that state or derive a direction.
  init(plans: [InputPlan]) {
    self.plans = plans
  }

  /// The index. Throws where a segment cannot be read; the next call tries again.
  func index() throws -> ReplyIndex {
    try built.withLock { built in
      if let index = built { return index }
      let index = try Self.build(plans)
      built = index
      return index
    }
  }

  private static let fields: Set<Field> = [.time, .rep, .kind, .direction, .contact, .conversation]

  private static func build(_ plans: [InputPlan]) throws -> ReplyIndex {
    var index = ReplyIndex()
    for plan in plans where !plan.fates.isEmpty {
      for group in plan.content.groupRowCounts.indices {
        let batch = try plan.load(group: group, fields: fields, withLines: false)
        guard let times = batch.integers(.time), let reps = batch.codes(.rep),
          let directions = batch.codes(.direction), let kinds = batch.codes(.kind)
        else { continue }
        let rows = ReplyIndex.Rows(
          times: times, reps: reps, kinds: kinds, directions: directions, contacts: batch.keys(.contact),
          conversations: batch.keys(.conversation))
        index.add(rows, counted: batch.counted)
      }
    }
    index.sort()
    return index
  }
}
