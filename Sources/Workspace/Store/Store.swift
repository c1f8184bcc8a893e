import GRDB
import TerrainModel

/// The SQLite database of a workspace. Whatever SQLite complains about leaves here as a `Failure`.
final class Store: Sendable {
  private let queue: DatabaseQueue
  private let path: String

  /// Opens for writing, creating or migrating what is missing; the caller holds the writer lock.
  init(writing path: String) throws(Failure) {
    self.path = path
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.label = "workspace"
    queue = try Self.failing(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        // A commit must outlive a power cut: the links in `out` are switched right after it.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.inTransaction(.immediate) {
          try Schema.migrate(database, path: path)
          return .commit
        }
      }
      return queue
    }
  }

  /// Opens for reading; a writer at work does not disturb it.
  init(reading path: String) throws(Failure) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.label = "workspace, reading"
    queue = try Self.failing(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in try Schema.requireCurrent(database, path: path) }
      return queue
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    try Self.failing(path) { try queue.read(body) }
  }

  /// One transaction: all of it is kept, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    try Self.failing(path) { try queue.write(body) }
  }

  private static func failing<Value>(_ path: String, _ body: () throws -> Value) throws(Failure) -> Value {
    do {
      return try body()
    } catch let failure as Failure {
      throw failure
    } catch let error as DatabaseError {
      throw Failure(
        exitCode(error), at: SourceLocation(file: path), error.message ?? "the database cannot be used")
    } catch {
      throw Failure(.internalError, at: SourceLocation(file: path), "\(error)")
    }
  }

  private static func exitCode(_ error: DatabaseError) -> ExitCode {
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: .data
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .cannotWrite
    default: .internalError
    }
  }
}
