import TerrainModel

/// From segments, each in its vendor's words, to facts in one vocabulary with one identity per rep and account.
///
///     inputs ─▶ order ─▶ people ─▶ words ─▶ reconcile ─▶ links ─▶ tables
///                                                          └────▶ tally
///
/// The result does not depend on the order of the inputs. No row is copied: tables load from the segments, and what
/// depends on a row is derived when it is read.
///
/// Times of the facts are wall-clock seconds of the pipeline's zone, so that dividing by 86,400 gives the day of any
/// of them; times that an export states as days are left alone.
package struct Normalizer: Sendable {
  private let settings: NormalizeSettings

  package init(_ settings: NormalizeSettings) {
    self.settings = settings
  }

  /// Throws where a segment cannot be read.
  package func normalize(_ inputs: [NormalizeInput]) throws -> NormalizeResult {
    // 1 One order, whatever the folder said.
    let positions = InputOrder.positions(of: inputs, sourceOrder: settings.sourceOrder)
    let ordered = positions.map { inputs[$0] }
    // 2 Who the reps are.
    let people = try PeopleStage.people(of: ordered, settings: settings)
    // 3 What the words mean.
    var lexicon = Lexicon(settings: settings, directory: people.directory)
    let words = WordStage.words(of: ordered, settings: settings, lexicon: &lexicon)
    let memberships = people.memberships(lexicon: &lexicon, settings: settings)
    var plans = ordered.indices.map { index in
      InputPlan(
        input: ordered[index], origin: index, words: words[index], zone: settings.zone, asOf: settings.asOf,
        memberships: memberships)
    }
    // 4 Which rows count, now that names and words can be compared.
    let accounts = try WordStage.joinAccounts(&plans, asOf: settings.asOf)
    var fates = try FateDecider(
      asOf: settings.asOf, threads: settings.threads, memory: settings.keyMemory
    ).fates(of: plans)
    for union in settings.unions { try RecordUnions(plans).apply(union, to: &fates) }
    var notes: [Diagnostic] = []
    for crosswalk in settings.crosswalks { notes += try SystemSuccession(crosswalk).apply(&plans, &fates) }
    let overlaps = try PeriodOverlaps(plans).resolve(&fates)
    if settings.perimeter == .constant, let since = settings.perimeterSince {
      let present = people.present(from: since, to: settings.asOf)
      let outside = try ConstantPerimeter(present: present).apply(plans, &fates)
      notes += [ConstantPerimeter.note(outside, since: since)].compactMap { $0 }
    }
    for index in plans.indices { plans[index].fates = fates[index] }
    let rates = try ExchangeRates(plans, fates: fates)
    for index in plans.indices {
      let currencies = plans[index].content.dictionaries[.currency] ?? []
      plans[index].rates = currencies.map { rates.series(of: $0) }
    }
    // 5 What rows learn from other exports.
    let (links, linkNotes) = try LinkBuilder.links(
      of: plans, directory: lexicon.directory, accounts: accounts, threads: settings.threads)
    for index in plans.indices { plans[index].links = links }
    // 6 What to tell about the rows, and the tables.
    return try ResultStage(settings: settings, lexicon: lexicon, memberships: memberships)
      .result(
        of: plans, positions: positions, diagnostics: notes + linkNotes + PeriodOverlaps.notes(overlaps))
  }
}
