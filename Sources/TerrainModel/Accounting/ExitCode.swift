/// What the program tells its caller; the numbers are a contract (documented in `docs/COMMANDS.md`).
package enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  /// Done, and an alert that the plan declares has fired.
  case alert = 1
  /// Done, and the rejects are above a declared limit.
  case rejects = 2
  /// Done, and an expected export is stale or missing.
  case staleExport = 3
  case usage = 64
  case data = 65
  case noInput = 66
  case internalError = 70
  case cannotWrite = 73
  case locked = 75
  case configuration = 78
}
