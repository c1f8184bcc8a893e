import TerrainModel

/// The numbering of a query's answers: period, then member, then crossed member, in the order of output.
struct CutSpace: Sendable {
  let cut: QueryCut
  let periods: [Period]
  let spans: [(first: Int, last: Int)]
  let members: MemberTable
  let crossed: MemberTable

  init(_ cut: QueryCut, facts: Facts) {
    self.cut = cut
    periods = cut.periods(facts.calendar)
    spans = cut.spans(facts.calendar)
    members = MemberTable(cut.dimension, axis: Axis(cut.dimension), facts: facts)
    crossed = MemberTable(cut.crossed, axis: Axis(cut.crossed ?? .company), facts: facts)
  }

  var count: Int { periods.count * stride }

  /// The groups of one period.
  var stride: Int { members.count * crossed.count }

  func group(period: Int, member: Int, crossed other: Int = 0) -> Int {
    (period * members.count + member) * crossed.count + other
  }

  func parts(of group: Int) -> (period: Int, member: Int, crossed: Int) {
    let (rest, other) = group.quotientAndRemainder(dividingBy: crossed.count)
    let (period, member) = rest.quotientAndRemainder(dividingBy: members.count)
    return (period, member, other)
  }
}
