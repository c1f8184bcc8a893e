import TerrainModel

/// `signals.csv`: periods that stand out from the noise of their own series.
struct SignalsTable {
  static let columns: [Table.Column] = [
    .init("kpi"), .init("scope"), .init("period"), .init("value", .number),
    .init("rule", words: Signal.Rule.allCases.map(\.rawValue), isFilled: true),
    .init("low", .number), .init("high", .number),
  ]

  func table(_ signals: [Signal]) -> Table {
    Table(
      name: "signals", columns: Self.columns,
      rows: signals.map { signal in
        [
          .text(signal.value.kpi), .words(ScopeText.text(signal.value)), .text(signal.value.period.name),
          .metric(signal.value), .text(signal.rule.rawValue), .number(signal.low), .number(signal.high),
        ]
      })
  }
}
