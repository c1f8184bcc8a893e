import Primitives
import TerrainModel

/// Scans the records of one kind once for all tasks and conversions of a plan, and reduces what was found to the tasks'
/// answers.
struct RecordAnswerer {
  private let table: FactTable
  private let facts: Facts
  private let threads: Int
  private let touches: TouchIndexCache
  private let spaces: [QueryCut: CutSpace]
  private let tasks: [MeasureTask]
  /// The plan's tasks over these records.
  private let own: [Int]
  private let accumulations: [Accumulation]
  /// By selection of all tasks.
  private let buckets: [Selection: TimeBuckets]
  /// What the plan's conversions end with, as far as the facts say it and no touches are needed to find it.
  private let sides: [ConvertingSide]

  init(
    table: FactTable, plan: QueryPlan, spaces: [QueryCut: CutSpace], facts: Facts, threads: Int,
    touches: TouchIndexCache
  ) {
    self.table = table
    self.facts = facts
    self.threads = threads
    self.touches = touches
    self.spaces = spaces
    tasks = plan.tasks
    own = plan.tasks.indices.filter { plan.tasks[$0].measure.record == table.kind }
    accumulations = plan.tasks.map(\.accumulation)
    var spans: [Selection: [(first: Int, last: Int)]] = [:]
    for task in own {
      spans[accumulations[task].selection, default: []] += spaces[tasks[task].cut]?.spans ?? []
    }
    buckets = spans.mapValues { TimeBuckets(spans: $0) }
    let feeding = Feeding(facts)
    sides = plan.conversions.reduce(into: []) { sides, task in
      guard task.conversion.record == table.kind, task.conversion.touch == nil,
        feeding.isFed(task.conversion, stating: task.entity.field), !sides.contains(task.converting)
      else { return }
      sides.append(task.converting)
    }
  }

  /// Throws where a segment cannot be read.
  func answer(into scanned: inout ScannedRecords) throws {
    var distinct: [Accumulation] = []
    var places: [Accumulation: Int] = [:]
    for task in own where places[accumulations[task]] == nil {
      places[accumulations[task]] = distinct.count
      distinct.append(accumulations[task])
    }
    guard !distinct.isEmpty || !sides.isEmpty else { return }
    let needsTouches = distinct.contains { $0.selection.touch != nil }
    let index = needsTouches ? try touches.index(facts, threads: threads) : nil
    let outcome = try RecordScan(
      table, accumulations: distinct, buckets: buckets, facts: facts, touches: index,
      readers: sides.map { EventReader($0.measure, of: $0.entity, facts: facts, touches: nil) }
    ).run(threads: threads)
    for (side, events) in zip(sides, outcome.events) { scanned.events[side] = events }
    for (task, result) in try results(outcome.accumulated, at: places) { scanned.results[task] = result }
  }

  /// `places` say where each accumulation stands. What several tasks count the distinct values of is sorted once.
  private func results(
    _ accumulated: [(accumulator: Accumulator, state: AccumulatorState)], at places: [Accumulation: Int]
  ) throws -> [(task: Int, result: TaskResult)] {
    var states = accumulated
    for place in states.indices where own.count(where: { places[accumulations[$0]] == place }) > 1 {
      try states[place].state.unify(states[place].accumulator, threads: threads)
    }
    let unified = states
    // What is distinct is counted by all threads together, one task after the other; all else side by side.
    let others = own.filter { !accumulations[$0].collection.isDistinct }
    let results = try Parallel.map(count: others.count, threads: threads) {
      try result(of: others[$0], unified, at: places)
    }
    return try own.filter { accumulations[$0].collection.isDistinct }.map {
      ($0, try result(of: $0, unified, at: places))
    } + zip(others, results)
  }

  private func result(
    of task: Int, _ accumulated: [(accumulator: Accumulator, state: AccumulatorState)],
    at places: [Accumulation: Int]
  ) throws -> TaskResult {
    guard let place = places[accumulations[task]], let space = spaces[tasks[task].cut],
      let buckets = buckets[accumulations[task].selection]
    else { return TaskResult() }
    let reducer = TaskReducer(task: tasks[task], target: space, facts: facts, threads: threads)
    return try reducer.reduce(accumulated[place].accumulator, accumulated[place].state, buckets: buckets)
  }
}
