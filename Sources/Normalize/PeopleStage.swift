import TerrainModel

/// The people files of a run: who the reps are and where they were when.
struct PeopleStage {
  private(set) var directory: PersonDirectory
  private let records: [PersonRecord]
  private let clusters: [[Int]]

  /// Reads every people file that was delivered by the as-of day; of snapshots the newest. Throws where a segment
  /// cannot be read.
  static func people(of inputs: [NormalizeInput], settings: NormalizeSettings) throws -> PeopleStage {
    let plans = inputs.indices.map { index in
      InputPlan(
        input: inputs[index], origin: index, words: InputWords(), zone: settings.zone, asOf: settings.asOf,
        memberships: MembershipTable())
    }
    let fates = DeliverySelection.fates(of: plans, asOf: settings.asOf)
    var records: [PersonRecord] = []
    for (file, input) in inputs.enumerated() where input.record == .person && fates[file] == nil {
      records.append(contentsOf: try PersonReader.records(of: input.content, file: file, zone: settings.zone))
    }
    let clusters = PersonClusters.clusters(of: records)
    let directory = PersonDirectory(
      records: records, clusters: clusters, aliases: settings.aliases[.rep] ?? [:])
    return PeopleStage(directory: directory, records: records, clusters: clusters)
  }

  /// Which reps a people file has from one day to another without a gap at either end.
  func present(from first: CalendarDay, to last: CalendarDay) -> [Bool] {
    clusters.map { rows in
      let stays = rows.map { records[$0] }.filter { $0.team != nil }
      return stays.contains { ($0.first ?? first) <= first } && stays.contains { ($0.last ?? last) >= last }
    }
  }

  /// The stays of every rep of the lexicon, also of those that no people file knows.
  func memberships(lexicon: inout Lexicon, settings: NormalizeSettings) -> MembershipTable {
    let mapper = WordMapper(company: settings.vocabulary, format: [:])
    var table = MembershipTable()
    for (rep, rows) in clusters.enumerated() {
      let withTeam = rows.map { records[$0] }.filter { $0.team != nil }
      let described = rows.map { records[$0] }.filter { $0.manager != nil || $0.region != nil }.prefix(1)
      var stays = (withTeam.isEmpty ? Array(described) : withTeam).map { record in
        Membership(
          rep: UInt32(clamping: rep), team: code(record.team, .team, &lexicon, mapper),
          manager: code(record.manager, .manager, &lexicon, mapper),
          region: code(record.region, .region, &lexicon, mapper),
          first: withTeam.isEmpty ? nil : record.first, last: withTeam.isEmpty ? nil : record.last)
      }
      if settings.perimeter != .asWas { stays = today(stays, settings, &lexicon, mapper) }
      table.add(stays, rep: UInt32(clamping: rep))
    }
    for rep in clusters.count..<max(clusters.count, lexicon.directory.names.count) {
      table.add([], rep: UInt32(clamping: rep))
    }
    return table
  }

  /// The stay of the as-of day, or the last before it, for all time and under the team's name of today.
  private func today(
    _ stays: [Membership], _ settings: NormalizeSettings, _ lexicon: inout Lexicon, _ mapper: WordMapper
  ) -> [Membership] {
    let begun = stays.filter { ($0.first ?? settings.asOf) <= settings.asOf }
    guard var stay = begun.max(by: { ($0.first?.number ?? .min) < ($1.first?.number ?? .min) }) else {
      return stays
    }
    stay.first = nil
    stay.last = nil
    for (former, successor) in settings.teamSuccessors.sorted(by: { $0.key < $1.key })
    where code(former, .team, &lexicon, mapper) == stay.team {
      stay.team = code(successor, .team, &lexicon, mapper)
      break
    }
    return [stay]
  }

  private func code(_ word: String?, _ field: Field, _ lexicon: inout Lexicon, _ mapper: WordMapper) -> UInt32
  {
    guard let word else { return Missing.code }
    return lexicon.code(of: word, as: field, record: .person, mapper: mapper).code
  }
}
