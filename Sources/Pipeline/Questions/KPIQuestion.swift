import Configuration
import Report
import TerrainModel

/// A question about KPIs, every name looked up: what is asked of the engine, before exports are read.
struct KPIQuestion: Sendable {
  /// The KPIs named; empty: those that the report shows.
  let named: [String]
  /// A group of people comes first, whatever the order asked in.
  let dimension: Dimension
  let crossed: Dimension?
  let span: QuestionSpan
  private(set) var filters: [RowFilter]
  let isRestricted: Bool

  private let catalogue: KPICatalogue
  /// Fewer reps than these are not shown; up to one, every group is.
  private let minimumGroup: Int

  /// Throws `.usage` where a name is not known, a KPI has no such dimension, or the question is about single people
  /// without saying so.
  init(
    _ words: KPIWords, pipeline: PipelineDefinition, catalogue: KPICatalogue, asOf: CalendarDay
  ) throws(Failure) {
    self.catalogue = catalogue
    minimumGroup = pipeline.minimumGroup
    isRestricted = words.isRestricted
    let names = catalogue.kpis.map(\.name)
    for name in words.kpis where catalogue.kpi(name) == nil {
      throw UnknownName.failure(
        at: name, "there is no KPI of this name", name: name, among: names, listed: "KPIs are")
    }
    var seen: Set<String> = []
    named = words.kpis.filter { seen.insert($0).inserted }
    var dimensions: [Dimension] = []
    for name in words.by { dimensions.append(try ConditionReader.dimension(name, at: Self.by)) }
    (dimension, crossed) = try Self.cut(dimensions)
    filters = try ConditionReader.read(words.conditions)
    span = try QuestionSpan(words, calendar: pipeline.calendar, asOf: asOf)
    try checkPeople()
    for name in named {
      guard let kpi = catalogue.kpi(name) else { continue }
      for (dimension, option) in needed where !catalogue.has(dimension, for: kpi) {
        throw UnknownName.failure(
          at: option, "\(name) cannot be told apart by \(dimension.rawValue): its records do not say",
          name: "",
          among: Self.dimensions(of: kpi, catalogue).map(\.rawValue), listed: "It has")
      }
    }
  }

  /// Takes up conditions that nobody typed: those of an objective or a lesson. Throws `.usage` where they are about single
  /// people and the question does not say so.
  mutating func add(_ conditions: [RowFilter]) throws(Failure) {
    filters += conditions
    try checkPeople()
  }

  private static let by = "--by"

  /// Dimensions that every record under a KPI has.
  static func dimensions(of kpi: KPIDefinition, _ catalogue: KPICatalogue) -> [Dimension] {
    Dimension.allCases.filter { catalogue.has($0, for: kpi) }
  }

  /// KPIs to answer, in order, and those that the report shows but that have no such dimension.
  func kpis(reported: [String]) -> (asked: [String], leftOut: [String]) {
    if !named.isEmpty { return (named, []) }
    let isFit = { (name: String) in
      guard let kpi = catalogue.kpi(name) else { return false }
      return needed.allSatisfy { catalogue.has($0.dimension, for: kpi) }
    }
    return (reported.filter(isFit), reported.filter { !isFit($0) })
  }

  /// Whether a figure of some KPIs rests on touches that were joined to deals: how many could be is told then.
  func restsOnTouches(_ kpis: [String]) -> Bool {
    kpis.flatMap { catalogue.measures(under: $0) }.contains {
      $0.touch != nil
    }
  }

  /// Conditions on who: those that narrow down people.
  var scope: [RowFilter] { filters.filter { TableDisclosure.isOfPeople($0.dimension) } }

  /// Whether the answer about some KPIs may need something left out.
  func isGuarded(_ kpis: [String]) -> Bool {
    if isRestricted { return false }
    let isOfGroups = minimumGroup > 1 && (TableDisclosure.isOfPeople(dimension) || !scope.isEmpty)
    return isOfGroups || kpis.contains { !catalogue.conditionsOnPeople(of: $0).isEmpty }
  }

  private var needed: [(dimension: Dimension, option: String)] {
    [dimension, crossed].compactMap { $0 }.filter { $0 != .company }.map { ($0, Self.by) }
      + filters.map { ($0.dimension, ConditionReader.option) }
  }

  private static func cut(_ dimensions: [Dimension]) throws(Failure) -> (Dimension, Dimension?) {
    var distinct: [Dimension] = []
    for dimension in dimensions where dimension != .company {
      guard !distinct.contains(dimension) else {
        throw failure("\(dimension.rawValue) stands there twice", "Name each dimension once.")
      }
      distinct.append(dimension)
    }
    guard distinct.count <= 2 else {
      throw failure(
        "\(distinct.count) dimensions (\(distinct.map(\.rawValue).joined(separator: ", "))) are more than two",
        "Name one or two; put the others into --where, as in --where \(distinct[2].rawValue)=…")
    }
    guard let first = distinct.first else { return (.company, nil) }
    guard distinct.count == 2 else { return (first, nil) }
    let other = distinct[1]
    let isOfPeople = { (dimension: Dimension) in
      dimension.isPersonal || TableDisclosure.isOfPeople(dimension)
    }
    return isOfPeople(other) && !isOfPeople(first) ? (other, first) : (first, other)
  }

  private func checkPeople() throws(Failure) {
    if isRestricted { return }
    let advice =
      "Whoever may see figures of single reps and small groups asks with --restricted, and does not pass them on."
    if dimension.isPersonal || crossed?.isPersonal ?? false {
      throw Self.failure("figures of single reps are personal data and are not shown as a rule", advice)
    }
    if let filter = filters.first(where: { $0.dimension.isPersonal }) {
      throw Failure(
        .usage, at: SourceLocation(file: ConditionReader.option),
        "a condition on \(filter.dimension.rawValue) is about single reps: personal data, not shown as a rule",
        advice: advice)
    }
    if let crossed, TableDisclosure.isOfPeople(dimension), TableDisclosure.isOfPeople(crossed),
      minimumGroup > 1
    {
      throw Self.failure(
        "\(dimension.rawValue) and \(crossed.rawValue) are both groups of people, and where they meet there may be fewer than \(minimumGroup) reps",
        advice)
    }
  }

  private static func failure(_ message: String, _ advice: String) -> Failure {
    Failure(.usage, at: SourceLocation(file: by), message, advice: advice)
  }
}
