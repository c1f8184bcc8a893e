import GRDB
package import TerrainModel

extension WorkspaceFolder {
  /// What runs of earlier days wrote about lessons, sorted by day and lesson. The day itself and later ones are left
  /// out: running a day again must find what its first run found.
  package func entries(before asOf: CalendarDay) throws(Failure) -> [LedgerEntry] {
    try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT as_of, lesson, verdict, status, estimate, low, high, count, data_until, recheck_on
          FROM ledger WHERE as_of < ? ORDER BY as_of, lesson
          """, arguments: [asOf.text]
      ).map(Self.entry)
    }
  }

  private static func entry(_ row: Row) throws -> LedgerEntry {
    guard let verdict = Observation.Verdict(rawValue: row[2]) else { throw unreadable(row[2]) }
    guard let status = Lesson.Status(rawValue: row[3]) else { throw unreadable(row[3]) }
    return LedgerEntry(
      asOf: row[0], lesson: row[1], verdict: verdict, status: status, estimate: row[4] ?? .nan,
      low: row[5] ?? .nan,
      high: row[6] ?? .nan, count: row[7], dataUntil: row[8], recheckOn: row[9])
  }

  /// Puts a day's entries in the place of the ones it had. Not-a-number is stored as NULL, which is what SQLite
  /// makes of it.
  static func replaceEntries(_ entries: [LedgerEntry], asOf: CalendarDay, in database: Database) throws {
    try database.execute(sql: "DELETE FROM ledger WHERE as_of = ?", arguments: [asOf.text])
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO ledger (as_of, lesson, verdict, status, estimate, low, high, count, data_until, recheck_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for entry in entries {
      try statement.execute(arguments: [
        entry.asOf, entry.lesson, entry.verdict.rawValue, entry.status.rawValue, entry.estimate, entry.low,
        entry.high, entry.count, entry.dataUntil, entry.recheckOn,
      ])
    }
  }

  /// The text of a KPI definition by its hash; nil for one that no run has used.
  package func definition(_ hash: String) throws(Failure) -> String? {
    try store.read { database in
      try String.fetchOne(database, sql: "SELECT text FROM definition WHERE hash = ?", arguments: [hash])
    }
  }
}
