import Configuration
import Report
import TerrainModel
import Workspace

/// What a run says about closed periods: the figures that a later run can contradict. Single reps are left out: what is
/// kept about people for good must be as little as can be.
struct ClosedPeriods {
  let catalogue: KPICatalogue
  let asOf: CalendarDay
  /// KPIs whose past periods change as a matter of course: what is still open is no restatement of what was.
  private let statesOfToday: Set<String>

  init(catalogue: KPICatalogue, asOf: CalendarDay) {
    self.catalogue = catalogue
    self.asOf = asOf
    statesOfToday = Set(catalogue.kpis.filter { !$0.isSeries }.map(\.name))
  }

  /// One per figure of a period that is over and mature; `isWithheld`: whether what is shared leaves a figure out.
  func values(_ values: MetricValues, isWithheld: (MetricValue) -> Bool) -> [PeriodValue] {
    var closed: [PeriodValue] = []
    let hashes = Dictionary(catalogue.kpis.map { ($0.name, $0.hash) }) { first, _ in first }
    for answer in values.answers where !answer.frame.dimension.isPersonal {
      for value in answer where isClosed(value) {
        let isOfPeople = TableDisclosure.isOfPeople(value.dimension)
        closed.append(
          PeriodValue(
            kpi: value.kpi, definition: hashes[value.kpi] ?? "", dimension: value.dimension.rawValue,
            member: value.member, period: value.period.name, value: Self.text(value),
            reps: isOfPeople ? value.reps : nil, isWithheld: isOfPeople ? isWithheld(value) : nil))
      }
    }
    return closed
  }

  func isClosed(_ value: MetricValue) -> Bool {
    value.period.grain != .all && value.period.last <= asOf && value.isMature && !value.isUnknownMember
      && !value.dimension.isPersonal && value.crossed == nil && !statesOfToday.contains(value.kpi)
  }

  /// Texts of the definitions that the figures rest on, by hash.
  var definitions: [String: String] {
    Dictionary(catalogue.kpis.map { ($0.hash, DefinitionWriter.text(of: $0.name, in: catalogue)) }) {
      first, _ in
      first
    }
  }

  /// Exact where the value is; the same number is always the same text.
  static func text(_ value: MetricValue) -> String? {
    guard let number = value.value else { return nil }
    return value.exact.map { FixedPoint.text($0) } ?? "\(number)"
  }
}
