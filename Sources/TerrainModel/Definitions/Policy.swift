/// What happens when a delivery is not as it was agreed.
package enum Policy: String, CaseIterable, Codable, Sendable {
  /// It counts; the run says so and ends with exit code 2.
  case warn
  /// The source is left out of the figures, as if it had delivered nothing.
  case failSource = "fail_source"
  /// Nothing is published.
  case failRun = "fail_run"
}
