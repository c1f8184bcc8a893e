import TerrainModel

/// What a KPI is made of, down to rows of the exports, in plain words. Names of fields are those that `kpis.yml` uses.
struct DefinitionText {
  let catalogue: KPICatalogue
  let words: any AnswerWording

  /// The KPI over its parts, then each part on a line of its own, each once.
  func lines(of kpi: KPIDefinition) -> [String] {
    var lines: [String] = []
    var told: Set<String> = [kpi.name]
    var pending = [kpi]
    var next = 0
    while next < pending.count {
      let current = pending[next]
      next += 1
      let (sentence, measures, operands) = parts(of: current)
      lines.append(current.name == kpi.name ? sentence : "\(current.name) = \(sentence)")
      for name in measures where told.insert("measure " + name).inserted {
        if let measure = catalogue.measure(name) { lines.append("\(name) = \(text(of: measure))") }
      }
      for name in operands where told.insert(name).inserted {
        if let operand = catalogue.kpi(name) { pending.append(operand) }
      }
    }
    return lines
  }

  /// A KPI as a formula, and the measures and KPIs that it names.
  private func parts(of kpi: KPIDefinition) -> (sentence: String, measures: [String], operands: [String]) {
    switch kpi.shape {
    case .simple(let measure): (measure, [measure], [])
    case .ratio(let numerator, let denominator):
      ("\(numerator) ÷ \(denominator)", [numerator, denominator], [])
    case .derived(let formula): (Self.text(of: formula), [], formula.operands)
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
    var conditions = measure.filters.map {
      words.condition($0.dimension.rawValue, $0.members, excluded: $0.excluded)
    }
    if let window = measure.window { conditions.append(words.window(window)) }
    if let touch = measure.touch { conditions.append(words.touch(touch)) }
    let parts = [
      words.aggregate(measure.aggregate, of: quantity),
      conditions.isEmpty ? nil : words.provided(conditions), words.datedBy(measure.time.rawValue),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + " (\(measure.location.text))"
  }

  /// With the brackets that it needs, and no others.
  static func text(of formula: Formula) -> String { text(formula, above: 0, isRight: false) }

  /// `above`: how strongly the operator around binds. On the right of `−` and `÷` what binds alike needs brackets.
  private static func text(_ formula: Formula, above: Int, isRight: Bool) -> String {
    func joined(_ left: Formula, _ sign: String, _ right: Formula, binds: Int, isOneWay: Bool) -> String {
      let text =
        Self.text(left, above: binds, isRight: false) + " \(sign) "
        + Self.text(right, above: binds, isRight: isOneWay)
      return binds < above || binds == above && isRight ? "(\(text))" : text
    }
    switch formula {
    case .number(let number): return PlainNumber.text(number)
    case .kpi(let name): return name
    case .add(let left, let right): return joined(left, "+", right, binds: 1, isOneWay: false)
    case .subtract(let left, let right): return joined(left, "−", right, binds: 1, isOneWay: true)
    case .multiply(let left, let right): return joined(left, "×", right, binds: 2, isOneWay: false)
    case .divide(let left, let right): return joined(left, "÷", right, binds: 2, isOneWay: true)
    }
  }
}
