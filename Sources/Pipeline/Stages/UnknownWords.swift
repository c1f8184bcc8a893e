import Configuration
import TerrainModel

/// Words in conditions of a pipeline's own `kpis.yml` that no row of its exports ever has. Vocabularies are open, so that
/// such a word may be right and its rows yet to come; but it is as likely misspelt, and the figure is 0 all the same.
struct UnknownWords {
  let catalogue: KPICatalogue
  let facts: Facts

  /// In the order of the file. What ships with the program speaks for exports that a pipeline may not have.
  var warnings: [Diagnostic] {
    conditions.filter { !$0.place.file.hasPrefix("shipped:") }.flatMap { condition in
      condition.filters.flatMap { warnings(of: $0, in: condition) }
    }
  }

  private struct Condition {
    var name: String
    var place: SourceLocation
    var record: RecordKind
    var filters: [RowFilter]
  }

  private var conditions: [Condition] {
    let measures = catalogue.measures.map {
      Condition(name: $0.name, place: $0.location, record: $0.record, filters: $0.filters + $0.ended)
    }
    let conversions = catalogue.kpis.compactMap { kpi -> Condition? in
      guard case .conversion(let conversion) = kpi.shape, let base = catalogue.measure(conversion.base) else {
        return nil
      }
      return Condition(name: kpi.name, place: kpi.location, record: base.record, filters: conversion.filters)
    }
    let attributions = catalogue.attributions.map {
      Condition(name: $0.name, place: $0.location, record: .opportunity, filters: $0.filters)
    }
    return measures + conversions + attributions
  }

  private func warnings(of filter: RowFilter, in condition: Condition) -> [Diagnostic] {
    let dimension = filter.dimension
    // The program's own words are checked where they are read; one of them may have no rows for good reason.
    if let field = dimension.field, !ConfigurationReader.isOpen(field, of: condition.record) { return [] }
    guard let field = dimension.field ?? Field(rawValue: dimension.rawValue) else { return [] }
    let words = (facts.dictionaries[field] ?? []).sorted()
    guard !words.isEmpty else { return [] }
    return filter.members.filter { !words.contains($0) }.map { word in
      let effect = filter.excluded ? "it leaves nothing out" : "nothing meets it"
      return Diagnostic(
        .warning, at: condition.place,
        "“\(condition.name)” has the condition \(dimension.rawValue): \(word), and no row of the exports says so: \(effect).",
        advice: Self.advice(word, among: dimension.isPersonal ? [] : words))
    }
  }

  /// Names of people are not listed. Letters in another order come first: in words as short as those of segments a swap
  /// is more than half of the word.
  private static func advice(_ word: String, among words: [String]) -> String {
    let letters = word.lowercased().sorted()
    if let swapped = words.first(where: { $0.lowercased().sorted() == letters }) {
      return "Did you mean “\(swapped)”?"
    }
    return UnknownName.advice(word, among: words, listed: "The exports have")
  }
}
