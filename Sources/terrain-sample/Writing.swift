import ArgumentParser
import Foundation

/// Runs what writes to a path; a file system error becomes one line on standard error and exit code 73.
///
/// - Throws: `ExitCode` 73 in place of any error of `body`.
func writing<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    let message = "terrain-sample: cannot write \(path): \(error.localizedDescription)\n"
    try? FileHandle.standardError.write(contentsOf: Data(message.utf8))
    throw ExitCode(73)
  }
}
