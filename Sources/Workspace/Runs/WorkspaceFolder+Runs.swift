import GRDB
package import TerrainModel

extension WorkspaceFolder {
  /// The run that stands for a day: the one committed last; nil where the day has none.
  package func run(asOf: CalendarDay) throws(Failure) -> CommittedRun? {
    try runs().first { $0.asOf == asOf }
  }

  /// The runs that stand, one a day, the newest day first.
  package func runs() throws(Failure) -> [CommittedRun] {
    try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, as_of, program_version, inputs FROM run AS this
          WHERE ordinal = (SELECT max(ordinal) FROM run WHERE as_of = this.as_of)
          ORDER BY as_of DESC
          """
      ).map { row in
        CommittedRun(
          id: row[0], asOf: try Self.day(row[1]), programVersion: row[2], inputs: row[3],
          folder: "\(runsFolder)/\(row[0] as String)")
      }
    }
  }

  /// The ids of all runs that were ever committed, those that a later run of the same day replaced among them.
  func allRunIDs() throws(Failure) -> Set<String> {
    try store.read { database in try String.fetchSet(database, sql: "SELECT id FROM run") }
  }

  /// Notes a run as the last one of its day.
  static func record(_ run: RunRecord, in database: Database) throws {
    try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [run.id])
    try database.execute(
      sql: """
        INSERT INTO run (ordinal, id, as_of, program_version, inputs)
        VALUES ((SELECT coalesce(max(ordinal), 0) + 1 FROM run), ?, ?, ?, ?)
        """, arguments: [run.id, run.asOf.text, run.programVersion, run.inputs])
    let definition = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO definition (hash, text) VALUES (?, ?)")
    for (hash, text) in run.definitions.sorted(by: { $0.key < $1.key }) {
      try definition.execute(arguments: [hash, text])
    }
  }
}
