import TerrainModel

/// What must be known to read an answer: what is not in it, and what its figures rest on.
struct AnswerNotes {
  let answer: KPIAnswer
  let phrasing: Phrasing
  let words: any AnswerWording

  var sentences: [String] {
    var notes = readable + withheld
    if answer.isRestricted { notes.append(words.restricted) }
    notes += fewCases
    notes += UnsaidDimension.all(of: answer).map(text)
    if !answer.unfed.isEmpty { notes.append(words.unfed(labels(answer.unfed))) }
    if !answer.leftOut.isEmpty { notes.append(words.withoutDimension(labels(answer.leftOut))) }
    if let coverage = answer.coverage {
      notes.append(
        phrasing.words.joined(
          touches: number(coverage.touchesJoined), of: number(coverage.touches),
          deals: number(coverage.opportunitiesJoined), of: number(coverage.opportunities)))
    }
    return notes
  }

  private func number(_ value: Int) -> String { phrasing.numbers.integer(value) }

  private func text(_ unsaid: UnsaidDimension) -> String {
    words.unsaid(
      phrasing.words.dimension(unsaid.dimension), column: unsaid.dimension.rawValue,
      origin: unsaid.dimension == .rep
        ? .rep : unsaid.dimension.comesFromMembership ? .peopleFile : .export,
      unsaid.isOfAll ? nil : labels(unsaid.kpis))
  }

  private func labels(_ kpis: [String]) -> String {
    kpis.map { phrasing.kpiLabel($0) }.joined(separator: ", ")
  }

  /// KPIs none of whose periods can be read yet, because the last days of each are too recent: up to when they could.
  private var readable: [String] {
    var days: [String: CalendarDay] = [:]
    var kpis: [String] = []
    var read: Set<String> = []
    var first: CalendarDay?
    for figures in answer.values.answers {
      let (kpi, periods) = (figures.frame.kpi, figures.usedPeriods)
      guard let one = periods.first else { continue }
      if days[kpi] == nil { kpis.append(kpi) }
      days[kpi] = days[kpi] ?? answer.asOf - (one.readableFrom - one.period.last)
      if periods.contains(where: \.isMature) { read.insert(kpi) }
      first = periods.reduce(first) { min($0 ?? $1.period.first, $1.period.first) }
    }
    let waiting = Dictionary(grouping: kpis.filter { !read.contains($0) }) { days[$0] ?? answer.asOf }
    return waiting.sorted { $0.key > $1.key }.filter { day, _ in first.map { $0 <= day } ?? false }
      .map { day, kpis in
        words.readableUpTo(phrasing.days.long(day), option: "--to \(day.text)", labels(kpis))
      }
  }

  private var withheld: [String] {
    let parts = phrasing.words.withheld(
      WithheldTexts(
        minimumGroup: number(answer.pipeline.minimumGroup), personal: nil,
        smallGroups: answer.smallGroups == 0 ? nil : number(answer.smallGroups),
        complementary: answer.complementary == 0 ? nil : number(answer.complementary), verdicts: nil))
    return (parts.isEmpty ? [] : [words.withheld(parts)])
      + (answer.personal == 0 ? [] : [words.withheldScope(number(answer.personal))])
  }

  /// A rate of a handful of cases is printed, but not left without a word.
  private var fewCases: [String] {
    var counts: [String: Int] = [:]
    var kpis: [String] = []
    for figures in answer.values.answers {
      let kpi = figures.frame.kpi
      guard let minimum = phrasing.definition(kpi)?.minimumSample, minimum > 1 else { continue }
      let few = figures.count { $0.isMature && $0.value != nil && $0.count < minimum }
      if few == 0 { continue }
      if counts[kpi] == nil { kpis.append(kpi) }
      counts[kpi, default: 0] += few
    }
    return kpis.map { kpi in
      words.fewCases(
        phrasing.kpiLabel(kpi), number(counts[kpi] ?? 0),
        minimum: number(phrasing.definition(kpi)?.minimumSample ?? 0))
    }
  }
}
