import TerrainModel

/// One attribution in words and cells, the same in every report.
struct AttributionText {
  let context: RenderContext
  let result: AttributionResult
  private var words: any Wording { context.words }

  /// Those over the whole span, which people read; the tables beside the report have the others too.
  static func whole(_ context: RenderContext) -> [AttributionText] {
    context.result.attributions.filter { $0.period.grain == .all }.map {
      AttributionText(context: context, result: $0)
    }
  }

  var title: String { result.definition.label[context.language] }

  /// The window, and how much of all is touched by anything.
  var base: String { words.attributionBase(texts) }

  /// How much of the exports could be joined.
  var joins: String { words.attributionJoins(texts) }

  private var texts: AttributionTexts {
    let number = context.numbers.integer
    return AttributionTexts(
      window: words.dayCount(result.definition.daysBefore, number(result.definition.daysBefore)),
      until: result.definition.until, touchedDeals: number(result.dealsTouched),
      deals: number(result.deals), joinableDeals: number(result.dealsJoinable),
      amount: money(result.amount), untouched: money(result.amountUntouched),
      touches: number(result.coverage.touches), joinedTouches: number(result.coverage.touchesJoined),
      share: result.shareTouched.map { context.probability($0) },
      withoutAmount: result.dealsWithoutAmount == 0 ? nil : number(result.dealsWithoutAmount))
  }

  /// Whether the channels keep their order whatever the rule.
  var order: String {
    words.attributionOrder(
      swaps: result.swaps.map { (words.channel($0.one), words.channel($0.other)) },
      channels: result.channels.count)
  }

  var columns: [String] {
    [words.dimension(.channel), words.column(.deals), words.column(.creditRange)]
      + AttributionModel.allCases.map { words.creditRule($0) }
  }

  /// Channels, then what no touch is known of, then the whole: under each rule the rows above add up to it.
  var rows: [[String]] {
    let rules = AttributionModel.allCases
    let channels = result.channels.map { credit in
      [
        words.channel(credit.channel), context.numbers.integer(credit.deals),
        words.interval(money(credit.lowest), money(credit.highest)),
      ] + credit.credits.map { money($0) }
    }
    let untouched = [
      words.guide(.untouched), context.numbers.integer(result.deals - result.dealsTouched), "",
    ]
    let whole = [words.guide(.allDeals), context.numbers.integer(result.deals), ""]
    return channels + [
      untouched + rules.map { _ in money(result.amountUntouched) },
      whole + rules.map { _ in money(result.amount) },
    ]
  }

  private func money(_ fixedPoint: Int128) -> String {
    context.numbers.money(Double(fixedPoint) / Double(FixedPoint.scale))
  }
}
