/// Draws what seat holders do in Sales Navigator.
struct NavigatorSimulation {
  let parameters: SampleParameters

  /// Events in order of time; none for reps who never activated their seat.
  func events(reps: [SampleRep]) -> [SampleNavigatorEvent] {
    var random = RandomSource(seed: parameters.seed, stream: "navigator")
    var result: [SampleNavigatorEvent] = []
    for (index, rep) in reps.enumerated() where rep.onboarded {
      for month in 0..<parameters.months {
        let first = parameters.firstDay.firstOfMonth(plus: month)
        let last = min(parameters.lastDay, parameters.firstDay.firstOfMonth(plus: month + 1) - 1)
        for _ in 0..<random.poisson(6.0 * rep.intensity(on: first + 15)) {
          let time = WorkCalendar.instant(from: first, through: last, before: parameters.end, random: &random)
          let kind = SampleNavigatorEvent.Kind.allCases[random.weighted([0.2, 0.1, 0.3, 0.4])]
          let member = kind.namesMember ? "m\(String(random.next() >> 24, radix: 36))" : ""
          guard let time, rep.works(on: time.day) else { continue }
          result.append(SampleNavigatorEvent(time: time, rep: index, kind: kind, member: member))
        }
      }
    }
    return result.sorted { ($0.time.seconds, $0.rep) < ($1.time.seconds, $1.rep) }
  }
}
