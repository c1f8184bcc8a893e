import Measure
import TerrainModel
import TestSupport
import Testing

/// Random facts against the slow obvious way, for every aggregate, dimension, grain, crossing and thread count.
@Suite struct RandomFactsTests {
  private let kinds = ["message", "call", "post"]
  private let accounts = (0..<40).map { "Account \($0)" }
  private let reps = ["Dora", "Anna", "Carl", "Bob"]
  private let teams = ["South", "North"]

  private let measures: [MeasureDefinition] = {
    let message = [RowFilter(dimension: .kind, members: ["message", "post"])]
    let notCall = [
      RowFilter(dimension: .kind, members: ["call"], excluded: true),
      RowFilter(dimension: .team, members: ["North"]),
    ]
    return [
      measure("count", .activity, .count), measure("messages", .activity, .count, filters: message),
      measure("north", .activity, .count, filters: notCall),
      measure("accounts", .activity, .distinct, .field(.account)),
      measure("message_accounts", .activity, .distinct, .field(.account), filters: message),
      measure("contacts", .activity, .distinct, .field(.contact)),
      measure("reps", .activity, .distinct, .field(.rep)), measure("days", .activity, .activeDays),
      measure("sum", .activity, .sum, .field(.value)), measure("mean", .activity, .average, .field(.value)),
      measure("median", .activity, .median, .field(.value)),
      measure("least", .activity, .minimum, .field(.value)),
      measure("most", .activity, .maximum, .field(.value)),
    ]
  }()

  private func reference(seed: UInt64) -> ReferenceEngine {
    var random = Generator(state: seed)
    let memberships = [
      Membership(rep: 0, team: 0, last: day("2025-02-10")),
      Membership(rep: 0, team: 1, first: day("2025-02-11")),
      Membership(rep: 1, team: 1), Membership(rep: 2, team: 0), Membership(rep: 3),
      Membership(rep: Missing.code),
    ]
    let first = day("2024-12-01").number
    let rows = (0..<300).map { _ in
      ReferenceEngine.Row(
        day: first + random.below(150), membership: random.below(8) == 0 ? nil : random.below(6),
        kind: random.below(9) == 0 ? nil : kinds[random.below(3)],
        account: random.below(7) == 0 ? nil : accounts[random.below(40)],
        contact: random.below(5) == 0 ? nil : UInt64.max - UInt64(random.below(50)),
        value: random.below(6) == 0 ? nil : Int64(random.below(100_000)) - 30_000)
    }
    return ReferenceEngine(rows: rows, memberships: memberships, reps: reps, teams: teams)
  }

  private func facts(_ reference: ReferenceEngine, rowsPerBatch: Int) -> Facts {
    var sources: [FactTable.Source] = []
    for start in stride(from: 0, to: reference.rows.count, by: rowsPerBatch) {
      let rows = reference.rows[start..<min(start + rowsPerBatch, reference.rows.count)]
      let columns: [Field: FactColumn] = [
        .day: .integers(rows.map { Int64($0.day) }),
        .membership: .codes(rows.map { $0.membership.map { UInt32($0) } ?? Missing.code }),
        .kind: .codes(rows.map { code($0.kind, kinds) }),
        .account: .codes(rows.map { code($0.account, accounts) }),
        .contact: .keys(rows.map { $0.contact ?? Missing.key }),
        .value: .integers(rows.map { $0.value ?? Missing.integer }),
      ]
      sources.append(.init(FactBatch(rowCount: rows.count, columns: columns)))
    }
    return Facts(
      asOf: day("2026-01-01"), tables: [.activity: FactTable(kind: .activity, batches: sources)],
      dictionaries: [.kind: kinds, .account: accounts, .rep: reps, .team: teams],
      memberships: reference.memberships)
  }

  private func code(_ text: String?, _ words: [String]) -> UInt32 {
    text.flatMap { words.firstIndex(of: $0) }.map { UInt32($0) } ?? Missing.code
  }

  private func queries() -> [MetricQuery] {
    var queries: [MetricQuery] = []
    let scopes: [[RowFilter]] = [[], [RowFilter(dimension: .rep, members: ["Dora", "Bob"])]]
    for name in measures.map(\.name) {
      for dimension in [Dimension.company, .rep, .team, .kind, .account] {
        for crossed in [nil, Dimension.kind, .team] where crossed != dimension {
          for grain in [Grain.week, .month, .quarter, .all] {
            queries.append(
              MetricQuery(
                kpi: name, dimension: dimension, crossed: crossed, grain: grain, first: day("2024-12-20"),
                last: day("2025-04-10"), filters: scopes[queries.count % 2]))
          }
        }
      }
    }
    return queries
  }

  @Test(arguments: [1, 2] as [UInt64]) func agreesWithTheSlowWay(seed: UInt64) throws {
    let reference = reference(seed: seed)
    let queries = queries()
    let engine = MetricEngine(
      facts: facts(reference, rowsPerBatch: 97), catalogue: catalogue(measures), threads: 3)
    let answers = try engine.values(of: queries)
    for (query, values) in zip(queries, answers) {
      let definition = try #require(measures.first { $0.name == query.kpi })
      let groups = reference.groups(query, definition.filters)
      var found: [ReferenceEngine.Key: Double?] = [:]
      for value in values where value.count > 0 {
        let key = ReferenceEngine.Key(
          period: value.period.first, member: value.isUnknownMember ? nil : value.member,
          crossed: query.crossed == nil ? nil : value.crossedMember)
        found[key] = value.value
      }
      let expected = groups.compactMapValues {
        reference.value($0, definition.aggregate, definition.quantity)
      }.filter { definition.aggregate != .distinct || $0.value > 0 }
      #expect(found.count == expected.count, "\(query)")
      for (key, value) in expected {
        let actual = try #require(found[key] ?? nil, "\(query) \(key)")
        #expect(abs(actual - value) <= 1e-12 * max(1, abs(value)), "\(query) \(key)")
      }
    }
  }

  @Test func threadsAndBatchSizesChangeNothing() throws {
    let reference = reference(seed: 9)
    let queries = queries()
    let one = try MetricEngine(
      facts: facts(reference, rowsPerBatch: 600), catalogue: catalogue(measures), threads: 1
    ).values(of: queries)
    let many = try MetricEngine(
      facts: facts(reference, rowsPerBatch: 13), catalogue: catalogue(measures), threads: 4
    ).values(of: queries)
    #expect(one == many)
    for values in one {
      let keys = values.map {
        ReferenceEngine.Key(
          period: $0.period.first, member: $0.isUnknownMember ? nil : $0.member,
          crossed: $0.crossedMember.isEmpty ? nil : $0.crossedMember)
      }
      #expect(keys == keys.sorted())
    }
  }

  /// SplitMix64: every run draws the same facts.
  private struct Generator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 33) % bound
    }
  }
}
