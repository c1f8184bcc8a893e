import TerrainModel

/// An answer for programs: what was asked, the figures with every digit, and what was left out.
struct KPIAnswerDocument {
  let answer: KPIAnswer
  let phrasing: Phrasing
  let notes: [String]

  var json: JSONValue {
    .object([
      ("pipeline", .string(answer.pipeline.name)), ("as_of", .string(answer.asOf.text)),
      ("currency", .string(answer.pipeline.currency)),
      ("dimension", .string(answer.dimension.rawValue)), ("crossed", .text(answer.crossed?.rawValue)),
      ("grain", .string(answer.grain.rawValue)), ("where", .text(ScopeText.text(answer.scope))),
      ("restricted", .bool(answer.isRestricted)),
      (
        "withheld",
        .object([
          ("small_groups", .integer(answer.smallGroups)), ("complementary", .integer(answer.complementary)),
          ("scope", .integer(answer.personal)),
        ])
      ),
      ("notes", .array(notes.map { .string($0) })),
      ("values", .array(answer.values.map(value))),
    ])
  }

  private func value(_ value: MetricValue) -> JSONValue {
    guard case .object(var members) = SummaryDocument.value(value) else { return .null }
    members.append(("label", .string(phrasing.kpiLabel(value.kpi))))
    members.append(("unit", .text(phrasing.definition(value.kpi)?.unit.rawValue)))
    members.append(("member_known", .bool(!value.isUnknownMember)))
    if answer.crossed != nil { members.append(("crossed_member", .text(value.crossedMember))) }
    members.append(("definition", .text(phrasing.definition(value.kpi)?.hash)))
    return .object(members)
  }
}
