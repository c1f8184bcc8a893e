import Measure
import Normalize
import Report
import TerrainModel

/// Answers one question with one figure, and lists the rows that it is made of.
struct FigureFinder {
  let loaded: LoadedPipeline
  let threads: Int
  /// How many rows are listed per measure; nil: all.
  let rows: Int?

  /// The figure of a member, or of the company where the question names no dimension.
  ///
  /// Throws `.usage` where there is no such figure or it may not be shown, and what reading throws.
  func figure(_ kpi: String, _ question: KPIQuestion, member: String?) throws -> Explanation.Figure {
    let answerer = try KPIAnswerer(question, loaded: loaded, threads: threads)
    let value = try value(of: member, in: answerer.answer())
    var query = answerer.query(for: kpi)
    query.last = min(query.last, loaded.asOf)
    let parts = try answerer.engine.contributions(
      to: query, period: answerer.periodName(of: value, in: query), member: value.member,
      isUnknown: value.isUnknownMember)
    return Explanation.Figure(
      value: value, scope: question.filters, parts: parts.map { Self.part($0, limit: rows) })
  }

  private func value(of member: String?, in answer: KPIAnswer) throws -> MetricValue {
    let wanted = member ?? ""
    if answer.dimension != .company, member == nil {
      throw Failure(
        .usage, at: SourceLocation(file: "--member"),
        "a figure by \(answer.dimension.rawValue) is of one member",
        advice: "Name it: --member NAME, or --member '' for rows that do not say.")
    }
    if answer.dimension == .company, member != nil {
      throw Failure(
        .usage, at: SourceLocation(file: "--member"), "a member is one of a dimension, and none is named",
        advice: "Name it: --by team --member NAME.")
    }
    let isUnknown = wanted.isEmpty && answer.dimension != .company
    if let value = answer.values.first(where: { $0.member == wanted && $0.isUnknownMember == isUnknown }) {
      return value
    }
    let field = answer.dimension.field ?? Field(rawValue: answer.dimension.rawValue)
    let names = field.flatMap { loaded.normalized.facts.dictionaries[$0] } ?? []
    let isNamed = wanted.isEmpty || names.contains(wanted)
    let known = Set(isNamed ? answer.values.map(\.member) : names).sorted()
    if isNamed, answer.smallGroups + answer.complementary + answer.personal > 0 {
      throw Failure(
        .usage, at: SourceLocation(file: "--member"),
        "this figure is of a group with fewer than \(answer.pipeline.minimumGroup) reps, or would give such a one away",
        advice: "Whoever may see figures of small groups asks with --restricted, and does not pass them on.")
    }
    throw UnknownName.failure(
      at: "--member", "there is no figure of this \(answer.dimension.rawValue)", name: wanted, among: known,
      listed: "There are")
  }

  private static func part(_ contribution: MeasureContribution, limit: Int?) -> Explanation.Part {
    let rows = contribution.rows
    return Explanation.Part(
      role: role(contribution.role), path: contribution.path, measure: contribution.measure.name,
      rowCount: rows.count,
      rows: zip(rows, things(of: rows)).prefix(limit ?? rows.count).map { row, thing in
        Explanation.Row(
          origin: row.origin, line: row.line, day: row.day,
          value: row.value.map { text($0, contribution.scale) }, thing: thing,
          conversion: row.conversion.map(conversion))
      })
  }

  /// Each row's different thing, numbered in the order of the rows; nil where none are counted.
  private static func things(of rows: [ContributingRow]) -> [Int?] {
    var numbers: [UInt64: Int] = [:]
    return rows.map { row in
      guard let key = row.key else { return nil }
      let number = numbers[key] ?? numbers.count + 1
      numbers[key] = number
      return number
    }
  }

  private static func conversion(_ conversion: ContributingRow.Conversion) -> Explanation.Conversion {
    Explanation.Conversion(
      amount: FixedPoint.text(conversion.amount), currency: conversion.currency,
      rate: FixedPoint.text(Int128(conversion.rate), decimals: Field.rate.decimals))
  }

  private static func role(_ role: MeasureContribution.Role) -> Explanation.Role {
    switch role {
    case .value: .value
    case .numerator: .numerator
    case .denominator: .denominator
    case .base: .base
    case .converted: .converted
    case .activity: .activity
    }
  }

  private static func text(_ value: Int64, _ scale: Int64) -> String {
    scale == FixedPoint.scale ? FixedPoint.text(value) : "\(value)"
  }
}
