import TerrainModel

/// `attribution` of `summary.json`: one element per attribution and span.
struct AttributionDocument {
  let context: RenderContext

  func json(_ result: AttributionResult) -> JSONValue {
    let definition = result.definition
    return .object([
      ("attribution", .string(definition.name)), ("label", .string(definition.label[context.language])),
      ("of", .string(definition.deals.rawValue)), ("days_before", .integer(definition.daysBefore)),
      ("until", .string(definition.until.rawValue)), ("half_life_days", .integer(definition.halfLifeDays)),
      ("hash", .text(definition.hash)),
      ("period", .string(result.period.name)), ("first", .string(result.period.first.text)),
      ("last", .string(result.period.last.text)), ("deals", .integer(result.deals)),
      ("deals_joinable", .integer(result.dealsJoinable)), ("deals_touched", .integer(result.dealsTouched)),
      ("deals_without_amount", .integer(result.dealsWithoutAmount)), ("amount", money(result.amount)),
      ("amount_untouched", money(result.amountUntouched)), ("share_touched", .double(result.shareTouched)),
      ("order_stable", .bool(result.isOrderStable)),
      (
        "swaps",
        .array(result.swaps.map { .array([.string($0.one.rawValue), .string($0.other.rawValue)]) })
      ),
      ("channels", .array(result.channels.indices.map { channel(result, $0) })),
      ("coverage", SummaryDocument.coverage(result.coverage)),
    ])
  }

  private func channel(_ result: AttributionResult, _ place: Int) -> JSONValue {
    let credit = result.channels[place]
    return .object([
      ("channel", .string(credit.channel.rawValue)), ("deals", .integer(credit.deals)),
      ("touches", .integer(credit.touches)), ("lowest", money(credit.lowest)),
      ("highest", money(credit.highest)),
      (
        "credits",
        .array(
          AttributionModel.allCases.map { model in
            .object([
              ("model", .string(model.rawValue)), ("credit", money(result.credits(model)[place])),
              ("share", .double(result.share(result.credits(model)[place]))),
              ("rank", .integer(result.ranks(model)[place])),
            ])
          })
      ),
    ])
  }

  private func money(_ fixedPoint: Int128) -> JSONValue { .number(FixedPoint.text(fixedPoint)) }
}
