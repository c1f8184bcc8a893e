import Primitives
import Synchronization
import TerrainModel

/// Builds the index of replies when a query first asks for it, once for all threads: it reads every message.
final class ReplyIndexCache: Sendable {
  private let plans: [InputPlan]
  private let threads: Int
  private let built = Mutex<ReplyIndex?>(nil)

  /// `plans` are the inputs with activity that state or derive a direction.
  init(plans: [InputPlan], threads: Int) {
    self.plans = plans
    self.threads = threads
  }

  /// The index. Throws where a segment cannot be read; the next call tries again.
  ///
  /// All threads build it, and whoever asks meanwhile waits: ask for it before work is handed to threads.
  func index() throws -> ReplyIndex {
    try built.withLock { built in
      if let index = built { return index }
      let index = try build()
      built = index
      return index
    }
  }

  private static let fields: Set<Field> = [.time, .rep, .kind, .direction, .contact, .conversation]

  private func build() throws -> ReplyIndex {
    let groups = plans.filter { !$0.fates.isEmpty }.flatMap { plan in
      plan.content.groupRowCounts.indices.map { (plan, group: $0) }
    }
    let incoming = try Parallel.map(count: groups.count, threads: threads) {
      try Self.incoming(in: groups[$0].group, of: groups[$0].0)
    }
    return ReplyIndex(incoming, threads: threads)
  }

  private static func incoming(in group: Int, of plan: InputPlan) throws -> ReplyIndex.Incoming {
    let batch = try plan.load(group: group, fields: fields, withLines: false)
    guard let times = batch.integers(.time), let reps = batch.codes(.rep),
      let directions = batch.codes(.direction), let kinds = batch.codes(.kind)
    else { return ReplyIndex.Incoming() }
    let rows = ReplyIndex.Rows(
      times: times, reps: reps, kinds: kinds, directions: directions, contacts: batch.keys(.contact),
      conversations: batch.keys(.conversation))
    return ReplyIndex.incoming(in: rows, counted: batch.counted)
  }
}
