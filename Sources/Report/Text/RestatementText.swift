import TerrainModel

/// What earlier reports said otherwise, in words: the company's figures first, the largest changes first.
struct RestatementText {
  static let most = 20

  let context: RenderContext

  /// Those that a report prints.
  var shown: [Restatement] { Array(sorted.prefix(Self.most)) }

  /// How many more there are; nil where all are printed.
  var rest: String? {
    let further = context.result.restatements.count - Self.most
    return further > 0 ? context.words.moreRows(context.numbers.integer(further)) : nil
  }

  func group(_ restatement: Restatement) -> String {
    restatement.member.isEmpty ? context.words.guide(.company) : restatement.member
  }

  func before(_ restatement: Restatement) -> String { text(restatement.before, restatement) }

  func after(_ restatement: Restatement) -> String { text(restatement.after, restatement) }

  private func text(_ value: FigureValue?, _ restatement: Restatement) -> String {
    if value == nil, restatement.addsUpRows { return context.words.guide(.noSuchFigure) }
    return context.text(value?.double, restatement.kpi)
  }

  func causes(of restatement: Restatement) -> String {
    let parts: [(FigureValue?, Guide)] = [
      (restatement.late, .lateRows), (restatement.reopened, .reopenedDeals),
      (restatement.replayed, .replayedRejects), (restatement.configuration, .changedConfiguration),
      (restatement.time, .timePassed), (restatement.definition, .changedDefinition),
    ]
    let texts = parts.compactMap { part, guide -> String? in
      guard let part, !part.isZero else { return nil }
      return "\(context.words.guide(guide)) \(context.difference(part.double, restatement.kpi))"
    }
    return (texts + restatement.sources).joined(separator: ", ")
  }

  private var sorted: [Restatement] {
    func size(_ restatement: Restatement) -> Double {
      guard let change = restatement.change, let before = restatement.before, !before.isZero else { return 1 }
      return (change.double / before.double).magnitude
    }
    return context.result.restatements.enumerated().sorted { left, right in
      let isCompany = (left.element.dimension == .company, right.element.dimension == .company)
      if isCompany.0 != isCompany.1 { return isCompany.0 }
      let sizes = (size(left.element), size(right.element))
      return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
    }.map(\.element)
  }
}
