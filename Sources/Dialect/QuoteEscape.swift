/// How a quote sign is written inside quotes.
package enum QuoteEscape: String, CaseIterable, Codable, Sendable {
  /// Twice (RFC 4180).
  case doubled
  /// With a backslash before it; a doubled one is understood too.
  case backslash
  /// Not at all: a quote sign closes only where a delimiter or a line end follows.
  case none
}
