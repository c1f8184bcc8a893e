import TerrainModel

/// A stated figure and what became of it, in words.
struct ReconciliationText {
  let context: RenderContext

  /// How many stated figures agree, are explained and are open.
  var sums: String {
    let all = context.result.reconciliations
    func number(_ isMeant: (Reconciliation.State) -> Bool) -> String {
      context.numbers.integer(all.count { isMeant($0.state) })
    }
    return context.words.reconciliationSums(
      all: context.numbers.integer(all.count), agree: number { $0 == .agrees || $0 == .agreesRounded },
      explained: number { $0 == .explained },
      open: number { state in
        switch state {
        case .unexplained, .ambiguous: true
        case .agrees, .agreesRounded, .explained, .notCompared: false
        }
      })
  }

  func subject(_ figure: StatedFigure) -> String {
    switch figure.subject {
    case .kpi(let kpi):
      let scope = figure.scope.isEmpty ? "" : ", \(context.scopeLabel(figure.scope))"
      return context.kpiLabel(kpi) + scope
    case .export(let field):
      let column = field.map(context.fieldLabel) ?? context.words.column(.rows)
      return "\(column), \(figure.origin.file)"
    }
  }

  func span(_ figure: StatedFigure) -> String {
    guard let first = figure.first, let last = figure.last else {
      return context.words.guide(.closingRow)
    }
    let days = context.days.span(first, last)
    return figure.statedBy.isEmpty ? days : "\(days), \(figure.statedBy)"
  }

  func amount(_ value: Int64?, _ figure: StatedFigure) -> String {
    guard let value else { return RenderContext.unknown }
    switch figure.subject {
    case .kpi(let kpi):
      let isMoney = context.definition(kpi)?.unit == .money
      return isMoney ? exactMoney(value) : context.text(FixedPoint.double(value), kpi)
    case .export(.amount): return context.numbers.number(FixedPoint.double(value), decimals: 2)
    case .export: return context.numbers.number(FixedPoint.double(value), decimals: 0)
    }
  }

  func difference(_ value: Int64?, _ figure: StatedFigure) -> String {
    guard let value, value != 0 else { return value == nil ? RenderContext.unknown : "0" }
    return (value > 0 ? "+" : "") + amount(value, figure)
  }

  func reason(_ reconciliation: Reconciliation) -> String {
    let words = context.words
    switch reconciliation.state {
    case .agrees: return words.guide(.agrees)
    case .agreesRounded: return words.guide(.agreesRounded)
    case .unexplained:
      return ([words.guide(.unexplained)] + alone(reconciliation)).joined(separator: " ")
    case .ambiguous(let number): return words.ambiguous(context.numbers.integer(number))
    case .notCompared(let obstacle): return words.obstacle(obstacle)
    case .explained:
      let parts = reconciliation.parts.map { part in
        "\(cause(part)), \(difference(part.total, reconciliation.figure)) (\(rows(part)))"
      }
      let others = reconciliation.alternatives
      let further =
        others > 0 ? [words.otherRowsAlike(context.numbers.integer(others))] : []
      return (parts + sides(reconciliation) + further).joined(separator: words.semicolon)
    }
  }

  private func cause(_ part: ReadingEffect) -> String {
    let words = context.words
    return
      "\(words.cause(part.reading.cause))\(words.colon)\(words.reading(part.reading, context.fieldLabel))"
  }

  private func rows(_ part: ReadingEffect) -> String {
    context.words.rowCount(part.rows.count, context.numbers.integer(part.rows.count))
  }

  /// Which side of a ratio differs, and by what.
  private func sides(_ reconciliation: Reconciliation) -> [String] {
    guard let reading = reconciliation.sides.compactMap(\.part).first else { return [] }
    let sides = reconciliation.sides.map { side in
      let name = context.words.side(side.role)
      guard let part = side.part else { return "\(name) 0" }
      return "\(name) \(signed(part.total)) (\(rows(part)))"
    }
    return ["\(cause(reading)), \(sides.joined(separator: ", "))"]
  }

  /// By what either side of a ratio would have to differ if it were the only one that does.
  private func alone(_ reconciliation: Reconciliation) -> [String] {
    guard reconciliation.sides.count == 2, let numerator = reconciliation.sides[0].alone,
      let denominator = reconciliation.sides[1].alone
    else { return [] }
    return [
      context.words.sidesAlone(
        numerator: "\(signed(numerator)) (\(plain(reconciliation.sides[0].ours)))",
        denominator: "\(signed(denominator)) (\(plain(reconciliation.sides[1].ours)))")
    ]
  }

  /// A side of a ratio has no unit of its own: hundredths where there are any.
  private func plain(_ value: Int64?) -> String {
    guard let value else { return RenderContext.unknown }
    return context.numbers.number(
      FixedPoint.double(value), decimals: value % FixedPoint.scale == 0 ? 0 : 2)
  }

  private func signed(_ value: Int64?) -> String {
    guard let value, value > 0 else { return plain(value) }
    return "+" + plain(value)
  }

  /// To the cent: a figure is held against the last digit.
  private func exactMoney(_ value: Int64) -> String {
    let decimals = value % FixedPoint.scale == 0 ? 0 : value % 100 == 0 ? 2 : 4
    return context.numbers.money(FixedPoint.double(value), decimals: decimals)
  }
}
