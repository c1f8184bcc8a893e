import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// A year of nightly deliveries with everything that goes wrong in one gives the figures of the year as it was.
struct YearOfDeliveriesTests {
  private let year = DeliveredYear()

  private static func pipeline(activity: String, delivery: String) -> String {
    """
    version: 1
    pipeline: year
    as_of: 2025-12-31
    minimum_group: 1
    sources:
      - {source: activity, files: "\(activity)", format: [terrain-activity, renamed-activity], delivery: \(delivery)}
      - {source: deals, files: "crm/*.csv", format: terrain-opportunities, delivery: snapshot}
      - {source: fixes, files: "fixes/*.csv", format: terrain-opportunities, delivery: correction, corrects: deals, required: false}
    """
  }

  /// The account's new name since June.
  private static let renamed = """
    version: 1
    format: renamed-activity
    label: Activity since June
    record: activity
    same_as: terrain-activity
    recognise: {headers: [id, time, rep, kind, direction, contact, client account]}
    columns:
      - {field: identifier, header: id, required: true, needs_value: true}
      - {field: time, header: time, pattern: ["yyyy-MM-dd'T'HH:mm:ssZ"], required: true, needs_value: true}
      - {field: rep, header: rep, required: true}
      - {field: kind, header: kind, required: true}
      - {field: direction, header: direction, required: true}
      - {field: contact, header: contact, key: profile_url}
      - {field: account, header: client account}
    """

  private func write(_ lines: [String], to name: String, _ bench: Workbench, day: CalendarDay) throws {
    var text = lines.joined(separator: "\n") + "\n"
    let month = day.civil.month
    // From July the tool writes Windows-1252; in September and October somebody saves it again in a French spreadsheet.
    if month == 9 || month == 10 { text = text.replacing(",", with: ";").replacing("\n", with: "\r\n") }
    let bytes = month >= 7 ? try #require(text.data(using: .windowsCP1252)).map { $0 } : Array(text.utf8)
    try bench.write(bytes, to: "exports/" + name)
  }

  /// Delivers one week; some weeks bring nothing.
  private func deliver(week: Int, to bench: Workbench) throws {
    let day = DeliveredYear.first + week * 7 + 6
    guard ![9, 10, 28, 41].contains(week) else { return }
    let isRenamed = day.civil.month >= 6
    // A call that was logged by mistake, and taken out of the tool a few days later.
    let mistake = "X\(week),\((day - 3).text)T09:00:00Z,Ana Diaz,call,outgoing,c1,Account 1"
    let lines = year.activityFile(
      from: day - 29, to: day, accountHeader: isRenamed ? "client account" : "account",
      extra: week % 6 == 2 ? [mistake] : [])
    let name = "activity/window-\(day.text)"
    try write(lines, to: name + ".csv", bench, day: day)
    if week % 5 == 0 { try write(lines, to: name + " (1).csv", bench, day: day) }
    let wrong: Set<Int> = week == 51 ? [17, 60] : []
    try write(year.dealFile(on: day, wrong: wrong), to: "crm/deals-\(day.text).csv", bench, day: day)
  }

  private func figures(_ outcome: RunOutcome) -> [String: String] {
    var figures: [String: String] = [:]
    for value in outcome.result.values {
      let key =
        "\(value.kpi) \(value.dimension.rawValue) \(value.member) \(value.period.grain) \(value.period.name)"
      figures[key] = value.exact.map { "\($0)" } ?? value.value.map { "\($0)" } ?? ""
    }
    return figures
  }

  private func cleanYear() throws -> RunOutcome {
    let bench = try Workbench()
    try bench.write(Self.pipeline(activity: "activity.csv", delivery: "append"), to: "pipeline/pipeline.yml")
    try bench.write(Self.renamed, to: "pipeline/formats/renamed-activity.yml")
    try bench.write(
      year.activityFile(from: DeliveredYear.first, to: DeliveredYear.last).joined(separator: "\n"),
      to: "exports/activity.csv")
    try bench.write(
      year.dealFile(on: DeliveredYear.last).joined(separator: "\n"), to: "exports/crm/deals-2025-12-31.csv")
    return try bench.run(exports: bench.path + "/exports")
  }

  @Test func theFiguresAreThoseOfTheYearAsItWas() throws {
    let bench = try Workbench()
    try bench.write(
      Self.pipeline(activity: "activity/*.csv", delivery: "rolling"), to: "pipeline/pipeline.yml")
    try bench.write(Self.renamed, to: "pipeline/formats/renamed-activity.yml")
    var delivered = 0
    for month in 1...11 {
      let next = CalendarDay(year: 2025, month: month + 1, day: 1) ?? DeliveredYear.last
      while DeliveredYear.first + delivered * 7 + 6 < next {
        try deliver(week: delivered, to: bench)
        delivered += 1
      }
      let outcome = try bench.run(exports: bench.path + "/exports", asOf: (next - 1).text)
      #expect(outcome.result.rows.isBalanced)
      #expect(outcome.result.rows.rejected == 0, "month \(month)")
    }
    while delivered <= 51 {
      try deliver(week: delivered, to: bench)
      delivered += 1
    }
    // The last days of the year, and what was typed wrong in the last snapshot.
    try write(
      year.activityFile(
        from: DeliveredYear.last - 29, to: DeliveredYear.last, accountHeader: "client account"),
      to: "activity/window-2025-12-31.csv", bench, day: DeliveredYear.last)
    try write(
      year.dealFile(on: DeliveredYear.last, wrong: [17, 60]), to: "crm/deals-2025-12-31.csv", bench,
      day: DeliveredYear.last)
    try write(
      year.correctionFile(of: [17, 60], on: DeliveredYear.last), to: "fixes/fix-2025-12-31.csv", bench,
      day: DeliveredYear.last)
    let outcome = try bench.run(exports: bench.path + "/exports", asOf: "2025-12-31")
    let (found, expected) = (figures(outcome), figures(try cleanYear()))
    #expect(expected.count > 1_000)
    let wrong = expected.filter { found[$0.key] != $0.value }.map {
      "\($0.key): \(found[$0.key] ?? "-"), not \($0.value)"
    }
    #expect(wrong.sorted().prefix(20) == [])
    #expect(found.count == expected.count)
    checkChanges(outcome)
    // Nothing new, nothing parsed, the same figures.
    let again = try bench.run(exports: bench.path + "/exports", asOf: "2025-12-31")
    #expect(again.result.files.allSatisfy { !$0.parsed })
    #expect(figures(again) == found)
  }

  /// Every change of a deal was seen between the snapshots around it, and every deletion reported.
  private func checkChanges(_ outcome: RunOutcome) {
    let changes = outcome.result.changes
    #expect(changes.allSatisfy { $0.knownOn < $0.seenOn })
    let deleted = year.deals.filter { ($0.deleted ?? DeliveredYear.last) < DeliveredYear.last }
    #expect(changes.count { $0.kind == .withdrawn } == deleted.count)
    let closings = changes.filter { $0.field == .stage }
    #expect(closings.allSatisfy { $0.before == "Open" && $0.after != "Open" })
    let stood = year.deals.filter { $0.deleted == nil || $0.closed < ($0.deleted ?? $0.closed) }
    #expect(closings.count <= stood.count && closings.count > stood.count / 2)
  }
}
