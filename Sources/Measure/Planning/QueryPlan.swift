import TerrainModel

/// All queries of one call, taken apart into tasks that are computed once each.
struct QueryPlan: Sendable {
  struct Entry: Sendable {
    var query: MetricQuery
    var node: KPINode
    /// Days until a period can be judged: the longest of the KPI and those it is made of.
    var maturityDays: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var tasks: [MeasureTask] = []
  private var numbers: [MeasureTask: Int] = [:]

  private let catalogue: CatalogueIndex
  private let asOf: CalendarDay

  /// Throws where a query, a formula or a KPI names something that the catalogue does not have.
  init(_ queries: [MetricQuery], catalogue: CatalogueIndex, asOf: CalendarDay) throws {
    self.catalogue = catalogue
    self.asOf = asOf
    for query in queries {
      let (node, maturityDays) = try resolve(query.kpi, query: query, path: [])
      entries.append(Entry(query: query, node: node, maturityDays: maturityDays))
    }
  }

  private mutating func resolve(
    _ name: String, query: MetricQuery, path: [String]
  ) throws -> (KPINode, maturityDays: Int) {
    let kpi = try catalogue.kpi(name, path: path)
    switch kpi.shape {
    case .simple(let name):
      let measure = try catalogue.measure(name, of: kpi)
      let cutoff = measure.window == nil ? nil : asOf - kpi.maturityDays
      return (.simple(task: number(measure, query, cutoff)), kpi.maturityDays)
    case .ratio(let numeratorName, let denominatorName):
      let numerator = try catalogue.measure(numeratorName, of: kpi)
      let denominator = try catalogue.measure(denominatorName, of: kpi)
      // A window needs its days to pass: rows that have not had them would only lower the rate.
      let hasWindow = numerator.window != nil || denominator.window != nil
      let cutoff = hasWindow ? asOf - kpi.maturityDays : nil
      let node = KPINode.ratio(
        numerator: number(numerator, query, cutoff), denominator: number(denominator, query, cutoff),
        isShare: numerator.isPart(of: denominator))
      return (node, kpi.maturityDays)
    case .derived(let formula):
      var operands: [String: KPINode] = [:]
      var maturityDays = kpi.maturityDays
      for operand in formula.operands {
        let (node, days) = try resolve(operand, query: query, path: path + [name])
        operands[operand] = node
        maturityDays = max(maturityDays, days)
      }
      return (.derived(formula, operands: operands), maturityDays)
    }
  }

  private mutating func number(
    _ measure: MeasureDefinition, _ query: MetricQuery, _ cutoff: CalendarDay?
  ) -> Int {
    let task = MeasureTask(measure: measure, filters: query.filters, cutoff: cutoff, cut: QueryCut(query))
    if let number = numbers[task] { return number }
    numbers[task] = tasks.count
    tasks.append(task)
    return tasks.count - 1
  }
}
