extension MetricAnswer {
  /// Values that were made one by one as answers: one for each stretch of values of the same KPI and dimensions, in their
  /// order.
  package static func answers(of values: some Sequence<MetricValue>) -> [MetricAnswer] {
    var answers: [MetricAnswer] = []
    var open: Packer?
    for value in values {
      if let packer = open, !packer.takes(value) {
        answers.append(packer.answer)
        open = nil
      }
      var packer = open ?? Packer(value)
      open = nil
      packer.add(value)
      open = packer
    }
    return answers + [open?.answer].compactMap { $0 }
  }

  /// An answer whose frame grows with the values that are added.
  private struct Packer {
    private var frame: Frame
    private var values: [MetricValue] = []
    private var periods: [ReadablePeriod: Int] = [:]
    private var names: [String: Int] = [:]

    init(_ first: MetricValue) {
      frame = Frame(kpi: first.kpi, dimension: first.dimension, crossed: first.crossed)
    }

    func takes(_ value: MetricValue) -> Bool {
      value.kpi == frame.kpi && value.dimension == frame.dimension && value.crossed == frame.crossed
    }

    mutating func add(_ value: MetricValue) {
      values.append(value)
      let period = Self.period(of: value)
      if periods.updateValue(periods[period] ?? frame.periods.count, forKey: period) == nil {
        frame.periods.append(period)
      }
      for name in [value.member, value.crossedMember, value.parent] where names[name] == nil {
        names[name] = frame.members.count
        frame.members.append(name)
      }
    }

    /// All names stand in one list, which the three lists of the frame share.
    var answer: MetricAnswer {
      var frame = frame
      frame.crossedMembers = frame.members
      frame.parents = frame.members
      var answer = MetricAnswer(frame)
      for value in values {
        let interval = value.low.flatMap { low in value.high.map { Interval(low: low, high: $0) } }
        answer.append(
          Figure(
            value: value.value, exact: value.exact, count: value.count, successes: value.successes,
            reps: value.reps, period: periods[Self.period(of: value)] ?? 0,
            member: value.isUnknownMember ? frame.members.count : place(value.member),
            crossedMember: place(value.crossedMember), parent: place(value.parent)),
          interval: interval)
      }
      return answer
    }

    private func place(_ name: String) -> Int { names[name] ?? frame.members.count }

    private static func period(of value: MetricValue) -> ReadablePeriod {
      ReadablePeriod(value.period, readableFrom: value.readableFrom, isMature: value.isMature)
    }
  }
}
