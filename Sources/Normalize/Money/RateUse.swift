import TerrainModel

/// What was done about the amounts of one source in one other currency.
struct RateUse: Sendable {
  var converted = 0
  /// The lowest and the highest rate that was used, in units of the last decimal that `Field.rate` keeps.
  var lowest = Int64.max
  var highest = Int64.min
  /// Amounts without a rate for their day, which are left out.
  var leftOut = 0

  mutating func add(_ rate: Int64?) {
    guard let rate else {
      leftOut += 1
      return
    }
    converted += 1
    lowest = min(lowest, rate)
    highest = max(highest, rate)
  }

  private static func text(_ rate: Int64) -> String {
    FixedPoint.text(Int128(rate), decimals: Field.rate.decimals)
  }

  /// What a reader must be told; `home` is the pipeline's currency.
  func notes(source: String, currency: String, home: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let place = SourceLocation(file: source)
    if converted > 0 {
      let range =
        lowest == highest ? Self.text(lowest) : "\(Self.text(lowest)) to \(Self.text(highest))"
      notes.append(
        Diagnostic(
          .note, at: place,
          "\(converted) amounts in \(currency) were converted to \(home), at \(range) \(currency) for 1 \(home)."
        ))
    }
    if leftOut > 0 {
      notes.append(
        Diagnostic(
          .warning, at: place,
          "\(leftOut) amounts in \(currency) are left out: no rate to \(home) is known for their days.",
          advice: "Add a table of exchange rates (format terrain-rates), or export amounts in \(home)."))
    }
    return notes
  }
}
