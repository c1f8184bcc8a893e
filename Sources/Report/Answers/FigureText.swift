import TerrainModel

/// The words about one figure of an explanation, whatever they are written on.
struct FigureText {
  let figure: Explanation.Figure
  let explanation: Explanation
  let phrasing: Phrasing
  let words: any AnswerWording

  /// The KPI and the member; for a side of a lesson, what the lesson calls it.
  var title: String {
    let value = figure.value
    let member = value.dimension == .company ? nil : phrasing.memberLabel(value)
    return [phrasing.kpiLabel(value.kpi), member, sideLabel].compactMap { $0 }.joined(separator: ", ")
  }

  /// nil where two KPIs are compared: they say themselves which side they are.
  private var sideLabel: String? {
    guard let side = figure.side, let observation = explanation.lesson?.observation else { return nil }
    if case .kpis = observation.comparison.contrast { return nil }
    let label = ObservationText.label(side.isExposed ? observation.exposed : observation.unexposed, phrasing)
    switch side {
    case .exposed, .unexposed: return label
    case .exposedBefore, .unexposedBefore: return "\(label), \(words.title(.before).lowercasedFirst)"
    case .exposedAfter, .unexposedAfter: return "\(label), \(words.title(.after).lowercasedFirst)"
    }
  }

  /// The day that it is seen from, what rows had to be, and its days.
  var subtitle: String {
    var parts = [phrasing.words.asOf(phrasing.days.long(explanation.asOf))]
    if !figure.scope.isEmpty { parts.append(phrasing.scopeLabel(figure.scope)) }
    let period = figure.value.period
    parts.append(
      period.grain == .all ? "\(period.first.text)/\(period.last.text)" : phrasing.days.period(period))
    return parts.joined(separator: " · ")
  }

  /// The value with cases and interval; a rate that cannot be read yet says from when.
  var number: String {
    let value = figure.value
    var parts = [phrasing.text(value)]
    if let low = value.low, let high = value.high {
      parts.append(phrasing.words.interval(phrasing.text(low, value.kpi), phrasing.text(high, value.kpi)))
    }
    parts.append(phrasing.words.cases(value.count, phrasing.numbers.integer(value.count)))
    if !value.isMature { parts.append(phrasing.words.readableFrom(phrasing.days.long(value.readableFrom))) }
    return parts.joined(separator: " · ")
  }

  var definition: KPIDefinition? { explanation.catalogue.kpi(figure.value.kpi) }

  /// The definition, and where the figure is all that was asked for, the run that printed it.
  var facts: [String] {
    let hash = words.definitionHash(definition?.hash ?? "")
    return explanation.lesson == nil ? [hash, words.printedBy(explanation.runs)] : [hash]
  }

  var madeOf: [String] {
    guard let definition else { return [] }
    return DefinitionText(catalogue: explanation.catalogue, words: words).lines(of: definition)
  }

  func heading(of part: Explanation.Part) -> String {
    let rows = phrasing.words.rowCount(part.rowCount, phrasing.numbers.integer(part.rowCount))
    return "\(part.roleText(words.role))\(phrasing.words.colon)\(part.measure), \(rows)"
  }

  /// What is said where not all rows of a part are listed; nil where they are.
  func rest(of part: Explanation.Part) -> String? {
    let rest = part.rowCount - part.rows.count
    return rest > 0 ? words.moreRows(rest, phrasing.numbers.integer(rest)) : nil
  }

  func table(of part: Explanation.Part) -> WrittenAnswer.Table {
    let details = RowDetail.all(of: part)
    return WrittenAnswer.Table(
      columns: [
        .init(title: phrasing.words.column(.file), isCode: true), .init(title: words.line, isNumber: true),
        .init(title: words.day), .init(title: phrasing.words.column(.value), isNumber: true),
      ] + details.map { .init(title: words.title($0.title), isNumber: true) },
      rows: part.rows.map { row in
        .init(
          cells: [row.origin.file, "\(row.line)", row.day.text, row.value ?? Phrasing.unknown]
            + details.map { $0.text(of: row) },
          place: "\(row.origin.file):\(row.line)", original: row.source)
      },
      originalTitle: words.title(.original))
  }
}
