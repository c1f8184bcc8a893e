/// The languages that reports are written in.
package enum Language: String, CaseIterable, Codable, Sendable {
  case en, fr
}
