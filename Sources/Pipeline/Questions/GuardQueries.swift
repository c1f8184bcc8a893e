import Report
import TerrainModel

/// What must be known beside an answer to say what of it may be shown: how many reps each group of people has, in the
/// periods asked for and in those of the report, which people may have seen.
struct GuardQueries {
  /// Without conditions.
  private var groups: [MetricQuery] = []
  /// Under the conditions on people.
  private var scoped: [MetricQuery] = []
  /// Outside one of the conditions each, the others held.
  private var outside: [MetricQuery] = []
  private let scope: [RowFilter]

  var all: [MetricQuery] { groups + scoped + outside }

  /// - Parameter queries: those that answer the question; nothing is asked where it needs no guard.
  init(question: KPIQuestion, report: ReportQueries, queries: [MetricQuery]) {
    scope = question.scope
    guard question.isGuarded(queries.map(\.kpi)) else { return }
    for query in queries {
      for dimension in TableDisclosure.guarded {
        var asked = query
        (asked.dimension, asked.crossed, asked.filters) = (dimension, nil, [])
        groups.append(asked)
        groups += report.pipeline.reportGrains.map { grain in
          MetricQuery(
            kpi: query.kpi, dimension: dimension, grain: grain, first: report.first(of: query.kpi, grain),
            last: report.asOf)
        }
        if scope.isEmpty { continue }
        asked.filters = scope
        scoped.append(asked)
        for index in scope.indices {
          asked.filters = scope
          asked.filters[index].excluded.toggle()
          outside.append(asked)
        }
      }
    }
    groups = Self.eachOnce(groups)
  }

  /// `answers`: to `all`, in their order.
  func disclosure(
    _ answers: [MetricAnswer], catalogue: KPICatalogue, minimumGroup: Int
  ) -> TableDisclosure {
    let (scopedEnd, groupsEnd) = (groups.count + scoped.count, groups.count)
    return TableDisclosure(
      groups: MetricValues(answers: answers[..<groupsEnd]), scope: scope,
      scoped: answers[groupsEnd..<scopedEnd].flatMap { $0 },
      outside: answers[scopedEnd...].flatMap { $0 }, catalogue: catalogue, minimumGroup: minimumGroup)
  }

  private static func eachOnce(_ queries: [MetricQuery]) -> [MetricQuery] {
    var seen: Set<MetricQuery> = []
    return queries.filter { seen.insert($0).inserted }
  }
}
