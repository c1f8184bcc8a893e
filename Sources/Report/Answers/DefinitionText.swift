import TerrainModel

/// What a KPI is made of, down to rows of the exports, in plain words. Names of fields are those that `kpis.yml` uses.
struct DefinitionText {
  let catalogue: KPICatalogue
  let words: any AnswerWording

  /// The KPI over its parts, then each part on a line of its own, each once.
  func lines(of kpi: KPIDefinition) -> [String] {
    var lines: [String] = []
    var told: Set<String> = [kpi.name]
    var toldMeasures: Set<String> = []
    var pending = [kpi]
    var next = 0
    while next < pending.count {
      let current = pending[next]
      next += 1
      let (sentence, measures) = parts(of: current)
      lines.append(current.name == kpi.name ? sentence : "\(current.name) = \(sentence)")
      for name in measures where toldMeasures.insert(name).inserted {
        if let measure = catalogue.measure(name) { lines.append("\(name) = \(text(of: measure))") }
      }
      for name in current.operands where told.insert(name).inserted {
        if let operand = catalogue.kpi(name) { pending.append(operand) }
      }
    }
    return lines
  }

  /// A KPI in one sentence, and the measures that it names.
  private func parts(of kpi: KPIDefinition) -> (sentence: String, measures: [String]) {
    switch kpi.shape {
    case .simple(let measure): (measure, [measure])
    case .ratio(let numerator, let denominator): ("\(numerator) ÷ \(denominator)", [numerator, denominator])
    case .derived(let formula): (FormulaText.text(of: formula), [])
    case .cumulative(let operand, let span): (words.cumulative(operand, over: span), [])
    case .conversion(let conversion):
      (
        words.conversion(conversion, conditions: conditions(conversion.filters)),
        [conversion.base, conversion.conversion]
      )
    case .cohort(let cohort): (words.cohort(cohort), [cohort.measure])
    case .habit(let habit): (words.habit(habit), [habit.measure])
    case .workingDays: (words.workingDays, [])
    }
  }

  /// A measure in one sentence, with the place where it is defined.
  private func text(of measure: MeasureDefinition) -> String {
    let rows = words.rows(of: measure.record)
    let quantity =
      switch measure.quantity {
      case .rows: rows
      case .field(let field): words.quantity(field.rawValue, among: rows)
      case .days(let from, let to):
        words.quantity(words.days(from: from.rawValue, to: to.rawValue), among: rows)
      }
    var conditions = conditions(measure.filters)
    if let window = measure.window { conditions.append(words.window(window)) }
    if !measure.ended.isEmpty { conditions.append(words.ended(self.conditions(measure.ended))) }
    if let lacks = measure.lacks { conditions.append(words.lacks(lacks.rawValue)) }
    if let age = measure.age { conditions.append(words.age(age)) }
    if let touch = measure.touch { conditions.append(words.touch(touch)) }
    let percentile = PlainNumber.text(measure.percentile)
    let parts = [
      words.aggregate(measure.aggregate, percentile: percentile, of: quantity),
      conditions.isEmpty ? nil : words.provided(conditions), words.datedBy(measure.time.rawValue),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + " (\(measure.location.text))"
  }

  private func conditions(_ filters: [RowFilter]) -> [String] {
    filters.map { words.condition($0.dimension.rawValue, $0.members, excluded: $0.excluded) }
  }
}
