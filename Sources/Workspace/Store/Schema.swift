import GRDB
import TerrainModel

/// The tables of `terrain.sqlite`, as the steps that lead there. Steps are only ever added: `user_version` says how
/// many a database has had.
enum Schema {
  static var version: Int { steps.count }

  /// Brings a database to the current version. Throws where a newer program has written it.
  static func migrate(_ database: Database, path: String) throws {
    let found = try currentVersion(database, path: path)
    for (number, step) in steps.enumerated().dropFirst(found) {
      try database.execute(sql: step)
      try database.execute(sql: "PRAGMA user_version = \(number + 1)")
    }
  }

  /// Checks that a reader can use the database as it is.
  static func requireCurrent(_ database: Database, path: String) throws {
    guard try currentVersion(database, path: path) == version else {
      throw Failure(
        .data, at: SourceLocation(file: path), "the workspace was written by an older version of terrain.",
        advice: "Run `terrain run` once to bring it up to date.")
    }
  }

  private static func currentVersion(_ database: Database, path: String) throws -> Int {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard (0...version).contains(found) else {
      throw Failure(
        .data, at: SourceLocation(file: path),
        "the workspace has version \(found), this program knows up to \(version).",
        advice: "Use the newer version of terrain that wrote it.")
    }
    return found
  }

  private static let steps = [firstVersion, contentsOfOnePath, groupsOfThen]

  /// How large the group of a figure was when it was stated, and whether it was held back. What was said before this step
  /// has neither, and counts as held back.
  private static let groupsOfThen = """
    ALTER TABLE said_value ADD COLUMN reps INTEGER;
    ALTER TABLE said_value ADD COLUMN withheld INTEGER;
    """

  /// Which of several contents of one path is the newest: their days may be one and the same.
  private static let contentsOfOnePath = """
    ALTER TABLE file ADD COLUMN last_seen INTEGER NOT NULL DEFAULT 0;
    """

  /// Days are ISO 8601 text, so that their order is the text's. STRICT tables hold what their columns say, so that
  /// reading a row cannot meet another type.
  private static let firstVersion = """
    CREATE TABLE file (
      source TEXT NOT NULL,
      rep TEXT NOT NULL,
      hash TEXT NOT NULL,
      path TEXT NOT NULL,
      size INTEGER NOT NULL,
      segment TEXT NOT NULL,
      format TEXT NOT NULL,
      first_seen TEXT NOT NULL,
      snapshot_day TEXT,
      PRIMARY KEY (source, rep, hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stamp (
      path TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE segment (
      id TEXT NOT NULL PRIMARY KEY,
      hash TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('cache', 'sealed'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run (
      ordinal INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      as_of TEXT NOT NULL,
      program_version TEXT NOT NULL,
      inputs TEXT NOT NULL
    ) STRICT;
    CREATE INDEX run_as_of ON run (as_of, ordinal);

    CREATE TABLE ledger (
      as_of TEXT NOT NULL,
      lesson TEXT NOT NULL,
      verdict TEXT NOT NULL,
      status TEXT NOT NULL,
      estimate REAL,
      low REAL,
      high REAL,
      count INTEGER NOT NULL,
      data_until TEXT NOT NULL,
      recheck_on TEXT NOT NULL,
      PRIMARY KEY (as_of, lesson)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE said_value (
      kpi TEXT NOT NULL,
      definition TEXT NOT NULL,
      dimension TEXT NOT NULL,
      member TEXT NOT NULL,
      period TEXT NOT NULL,
      as_of TEXT NOT NULL,
      value TEXT,
      PRIMARY KEY (kpi, definition, dimension, member, period, as_of)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE definition (
      hash TEXT NOT NULL PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
