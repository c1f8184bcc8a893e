import GRDB
package import TerrainModel

extension WorkspaceFolder {
  /// Every file that was ever ingested, sorted by source, rep and hash.
  package func files() throws(Failure) -> [CatalogueFile] {
    try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT source, rep, hash, path, size, segment, format, first_seen, last_seen, snapshot_day
          FROM file ORDER BY source, rep, hash
          """
      ).map { row in
        CatalogueFile(
          source: row[0], rep: row[1], hash: row[2], path: row[3], size: row[4], segment: row[5],
          format: row[6],
          firstSeen: try Self.day(row[7]), lastSeen: row[8],
          snapshotDay: try (row[9] as String?).map(Self.day))
      }
    }
  }

  /// Every segment that the catalogue knows, sorted by id.
  package func segments() throws(Failure) -> [SegmentRecord] {
    try store.read { database in
      try Row.fetchAll(database, sql: "SELECT id, hash, state FROM segment ORDER BY id").map { row in
        guard let state = SegmentRecord.State(rawValue: row[2]) else { throw Self.unreadable(row[2]) }
        return SegmentRecord(id: row[0], hash: row[1], state: state)
      }
    }
  }

  /// The hash of a file without reading it, where size, both times and inode are what they were when it was hashed;
  /// nil where the file must be read.
  package func knownHash(for path: String, _ stamp: FileStamp) throws(Failure) -> String? {
    try store.read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT hash FROM stamp
          WHERE path = ? AND size = ? AND modified = ? AND changed = ? AND inode = ?
          """,
        arguments: [path, stamp.size, stamp.modified, stamp.changed, Int64(bitPattern: stamp.inode)])
    }
  }

  /// Adds what an ingest found, in one transaction, without a run.
  package func record(_ update: CatalogueUpdate) throws(Failure) {
    try requireWriting()
    try store.write { database in try Self.record(update, in: database) }
  }

  static func record(_ update: CatalogueUpdate, in database: Database) throws {
    try record(update.files, in: database)
    let segment = try database.makeStatement(
      sql: """
        INSERT INTO segment (id, hash, state) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET hash = excluded.hash, state = excluded.state
        """)
    for record in update.segments {
      try segment.execute(arguments: [record.id, record.hash, record.state.rawValue])
    }
    try record(update.hashes, in: database)
  }

  /// Of two paths with the same bytes, the one of the later day is kept, of one day the first in alphabetical order.
  private static func record(_ files: [CatalogueFile], in database: Database) throws {
    let ingest = (try Int.fetchOne(database, sql: "SELECT max(last_seen) FROM file") ?? 0) + 1
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO file (source, rep, hash, path, size, segment, format, first_seen, last_seen, snapshot_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          path = excluded.path, segment = excluded.segment, format = excluded.format,
          first_seen = min(first_seen, excluded.first_seen), last_seen = excluded.last_seen,
          snapshot_day = excluded.snapshot_day
        """)
    for file in files.sorted(by: {
      ($0.snapshotDay?.number ?? .min, $1.path) < ($1.snapshotDay?.number ?? .min, $0.path)
    }) {
      try statement.execute(arguments: [
        file.source, file.rep, file.hash, file.path, file.size, file.segment, file.format,
        file.firstSeen.text, ingest, file.snapshotDay?.text,
      ])
    }
  }

  /// Files that could still change without their stamp showing it are not kept, as git does with its index: they
  /// are hashed once more the next time.
  private static func record(_ hashes: [HashedFile], in database: Database) throws {
    let forget = try database.makeStatement(sql: "DELETE FROM stamp WHERE path = ?")
    let keep = try database.makeStatement(
      sql: """
        INSERT OR REPLACE INTO stamp (path, size, modified, changed, inode, hash) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for file in hashes {
      if file.stamp.isRacy(hashedAt: file.hashedAt) {
        try forget.execute(arguments: [file.path])
      } else {
        try keep.execute(arguments: [
          file.path, file.stamp.size, file.stamp.modified, file.stamp.changed,
          Int64(bitPattern: file.stamp.inode), file.hash,
        ])
      }
    }
  }

  static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text: text) else { throw unreadable(text) }
    return day
  }

  static func unreadable(_ text: String) -> Failure {
    Failure(
      .data, at: SourceLocation(file: "terrain.sqlite"),
      "the workspace holds '\(text)', which nothing here writes.",
      advice: "Restore the workspace from the backup.")
  }
}
