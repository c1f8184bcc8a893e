import GRDB
package import TerrainModel

/// What runs said about closed periods, kept as changes: a row stands until a later day says otherwise.
extension WorkspaceFolder {
  /// What was last said, by runs of earlier days, about each closed period; sorted by KPI, definition, dimension,
  /// member, period. The day is the first that said so. A value that differs today is a restatement.
  package func lastSaid(before asOf: CalendarDay) throws(Failure) -> [SaidValue] {
    try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(Self.key), as_of, \(Self.statement) FROM said_value AS said
          WHERE as_of = (
            SELECT max(as_of) FROM said_value AS other WHERE \(Self.sameKey("other", "said")) AND as_of < ?)
          ORDER BY \(Self.key)
          """, arguments: [asOf.text]
      ).map(Self.saidValue)
    }
  }

  /// Everything that was ever said about one KPI's closed periods, sorted by definition, dimension, member, period
  /// and day: two rows of one period are a restatement.
  package func saidValues(of kpi: String) throws(Failure) -> [SaidValue] {
    try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(Self.key), as_of, \(Self.statement) FROM said_value WHERE kpi = ? ORDER BY \(Self.key), as_of
          """,
        arguments: [kpi]
      ).map(Self.saidValue)
    }
  }

  /// Texts of KPI definitions by hash, of every run that was kept.
  package func definitionTexts() throws(Failure) -> [String: String] {
    try store.read { database in
      Dictionary(
        try Row.fetchAll(database, sql: "SELECT hash, text FROM definition").map { ($0[0], $0[1]) }
      ) { first, _ in first }
    }
  }

  private static func saidValue(_ row: Row) throws -> SaidValue {
    SaidValue(
      asOf: try day(row[5]),
      value: PeriodValue(
        kpi: row[0], definition: row[1], dimension: row[2], member: row[3], period: row[4], value: row[6],
        reps: row[7], isWithheld: row[8]))
  }

  /// Puts what a day says in the place of what it said before, in a few set-wise statements: a night says 100,000
  /// values and changes a handful.
  ///
  /// A day in the past may be run again. Later days, whose unchanged values were not stored, must not change with
  /// it: what they said is written out for the next day that has a run before the day's own rows are replaced.
  static func replaceSaid(_ values: [PeriodValue], asOf: CalendarDay, in database: Database) throws {
    try database.execute(sql: "DROP TABLE IF EXISTS temp.now")
    try database.execute(
      sql: """
        CREATE TEMP TABLE now (
          kpi TEXT, definition TEXT, dimension TEXT, member TEXT, period TEXT, value TEXT,
          reps INTEGER, withheld INTEGER,
          PRIMARY KEY (kpi, definition, dimension, member, period)) WITHOUT ROWID
        """)
    let insert = try database.makeStatement(sql: "INSERT INTO temp.now VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for value in values {
      try insert.execute(arguments: [
        value.kpi, value.definition, value.dimension, value.member, value.period, value.value,
        value.reps, value.isWithheld,
      ])
    }
    let day = asOf.text
    let next = try String.fetchOne(
      database, sql: "SELECT min(as_of) FROM run WHERE as_of > ?", arguments: [day])
    if let next { try writeOut(day, for: next, in: database) }
    try database.execute(sql: "DELETE FROM said_value WHERE as_of = ?", arguments: [day])
    try database.execute(
      sql: """
        INSERT INTO said_value (\(key), as_of, \(statement))
        SELECT \(key), :day, \(statement) FROM temp.now AS said
        WHERE NOT EXISTS (
          SELECT 1 FROM said_value AS other
          WHERE \(sameKey("other", "said")) AND other.value IS said.value AND as_of = \(lastDayBefore))
        """, arguments: ["day": day])
    if let next { try dropRepeats(on: next, in: database) }
    try database.execute(sql: "DROP TABLE temp.now")
  }

  /// Copies the day's rows to the next run's day, where that day has none of its own.
  private static func writeOut(_ day: String, for next: String, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO said_value (\(key), as_of, \(statement))
        SELECT \(key), :next, \(statement) FROM said_value WHERE as_of = :day
        """, arguments: ["day": day, "next": next])
    // A value that the day says now and did not say before must not speak for the next day either.
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO said_value (\(key), as_of, \(statement))
        SELECT \(key), :next, \(statement) FROM said_value AS said
        WHERE as_of = \(lastDayBefore)
          AND EXISTS (SELECT 1 FROM temp.now AS other WHERE \(sameKey("other", "said")))
        """, arguments: ["day": day, "next": next])
  }

  /// Removes rows of the next day that say what already stands.
  private static func dropRepeats(on next: String, in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM said_value AS said
        WHERE as_of = :next AND EXISTS (
          SELECT 1 FROM said_value AS other
          WHERE \(sameKey("other", "said")) AND other.value IS said.value AND other.as_of = (
            SELECT max(as_of) FROM said_value AS earlier
            WHERE \(sameKey("earlier", "said")) AND earlier.as_of < :next))
        """, arguments: ["next": next])
  }

  private static let key = "kpi, definition, dimension, member, period"

  /// What a row says of its key. The value alone decides whether something else is said: a group that grew and whose
  /// figure stayed keeps the size it had when that was first stated.
  private static let statement = "value, reps, withheld"

  /// The last day before `:day` on which something was said about the row named `said`.
  private static var lastDayBefore: String {
    "(SELECT max(as_of) FROM said_value AS earlier WHERE \(sameKey("earlier", "said")) AND earlier.as_of < :day)"
  }

  private static func sameKey(_ left: String, _ right: String) -> String {
    ["kpi", "definition", "dimension", "member", "period"].map { "\(left).\($0) = \(right).\($0)" }
      .joined(separator: " AND ")
  }
}
