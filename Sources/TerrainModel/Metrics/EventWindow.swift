/// A condition that one time of a row follows another within so many days (14 days for an acceptance).
///
/// The day of `to` may be the day of `from`; `days` days after it is the last one that counts.
package struct EventWindow: Hashable, Sendable {
  package var from: Field
  package var to: Field
  package var days: Int

  package init(from: Field, to: Field, days: Int) {
    self.from = from
    self.to = to
    self.days = days
  }
}
