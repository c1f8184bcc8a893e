package import TerrainModel

/// A run that was kept: what it found, where its outputs are, and what to tell the caller.
package struct RunOutcome: Sendable {
  package var result: RunResult
  package var exitCode: ExitCode
  /// The folder of the run's outputs.
  package var outputFolder: String
  /// Seconds per phase, in the order they ran.
  package var timings: [(phase: String, seconds: Double)]
}
