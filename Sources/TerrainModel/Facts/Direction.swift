/// Who acted: the rep or the other side.
package enum Direction: String, CaseIterable, Codable, Sendable {
  case outgoing, incoming
}
