/// A condition on an opportunity: that a rep reached the account or a contact of it through a channel in a window.
package struct TouchCondition: Hashable, Sendable {
  package enum Until: String, CaseIterable, Codable, Sendable {
    /// Touches up to the day the deal was created, that day included, as exports agree on days at best: exposure that the
    /// outcome cannot have caused.
    case created
    /// Touches until it closed, or until the as-of day.
    case closed
  }

  package enum Claim: String, CaseIterable, Codable, Sendable {
    /// At least one touch of the channel in the window.
    case any
    /// The first touch of any channel in the window is of this channel.
    case first
    /// No touch of the channel in the window.
    case none
  }

  package var channel: Channel
  /// Days before creation at which the window opens.
  package var daysBefore: Int
  package var until: Until
  package var claim: Claim

  package init(channel: Channel, daysBefore: Int, until: Until, claim: Claim = .any) {
    self.channel = channel
    self.daysBefore = daysBefore
    self.until = until
    self.claim = claim
  }
}
