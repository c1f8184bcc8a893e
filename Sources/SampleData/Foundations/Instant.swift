/// A second of UTC time, with the spellings that the exports use.
package struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 UTC.
  package var seconds: Int64

  /// An instant from seconds since 1970-01-01 UTC.
  package init(_ seconds: Int64) { self.seconds = seconds }

  /// The UTC day on which the instant falls.
  package var day: CalendarDay {
    CalendarDay(number: Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400))
  }

  private var clock: (hour: Int, minute: Int, second: Int) {
    let rest = Int(seconds - day.start)
    return (rest / 3_600, rest / 60 % 60, rest % 60)
  }

  /// `HH:MM:SS`, UTC.
  var time: String {
    let (hour, minute, second) = clock
    return "\(Self.twoDigits(hour)):\(Self.twoDigits(minute)):\(Self.twoDigits(second))"
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`.
  package var iso: String { "\(day.iso)T\(time)Z" }

  /// `YYYY-MM-DD HH:MM:SS`, no zone: Salesforce's export service and LinkedIn's posts, both UTC.
  package var spaced: String { "\(day.iso) \(time)" }

  /// `MM-DD-YYYY HH:MM:SS`: Sales Navigator Analytics Services, UTC.
  package var salesNavigator: String {
    let (year, month, dayOfMonth) = day.civil
    return "\(Self.twoDigits(month))-\(Self.twoDigits(dayOfMonth))-\(year) \(time)"
  }

  /// The day on the clock of Paris.
  package var parisDay: CalendarDay { Instant(seconds + DaylightRule.paris.offset(at: self)).day }

  /// `YYYY-MM-DD HH:MM` on the clock of Paris: a HubSpot account's own zone, without a marker.
  package var hubSpot: String {
    let local = Instant(seconds + DaylightRule.paris.offset(at: self))
    let (hour, minute, _) = local.clock
    return "\(local.day.iso) \(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
  }

  /// `M/D/YY, h:mm AM` on the clock of Los Angeles: LinkedIn's invitations, without a marker.
  package var linkedInPacific: String {
    let local = Instant(seconds + DaylightRule.losAngeles.offset(at: self))
    let (year, month, dayOfMonth) = local.day.civil
    let (hour, minute, _) = local.clock
    let short = Self.twoDigits(year % 100)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(month)/\(dayOfMonth)/\(short), \(twelve):\(Self.twoDigits(minute)) \(hour < 12 ? "AM" : "PM")"
  }

  /// `DD Mon YYYY`: LinkedIn's connections, a UTC date with an English month.
  package var linkedInDay: String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, dayOfMonth) = day.civil
    return "\(Self.twoDigits(dayOfMonth)) \(months[month - 1]) \(year)"
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
