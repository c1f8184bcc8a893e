/// A run or command that cannot go on: an exit code and the diagnostics that say why.
package struct Failure: Error, Sendable {
  package var code: ExitCode
  package var diagnostics: [Diagnostic]

  package init(_ code: ExitCode, _ diagnostics: [Diagnostic]) {
    self.code = code
    self.diagnostics = diagnostics
  }

  package init(_ code: ExitCode, at location: SourceLocation, _ message: String, advice: String = "") {
    self.init(code, [Diagnostic(.error, at: location, message, advice: advice)])
  }
}
