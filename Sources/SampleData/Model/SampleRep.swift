/// A sales rep.
package struct SampleRep: Sendable {
  /// A stay in one team; the day of `end` belongs to it, nil while it lasts.
  package struct Membership: Sendable {
    package let team: Int
    package let start: CalendarDay
    package let end: CalendarDay?
  }

  package let first: String
  package let last: String
  package let email: String
  /// 18 characters; empty for reps who work in HubSpot.
  package let salesforceID: String
  /// Empty for reps who work in Salesforce.
  package let hubSpotID: String
  package let seatID: String
  /// The last part of the LinkedIn profile address, also the folder of a volunteer's archive.
  package let slug: String
  package let aliases: [String]
  package let memberships: [Membership]
  /// First day with the company within the time covered, and the last one if the rep left.
  package let start: CalendarDay
  package let end: CalendarDay?
  /// Gave a LinkedIn archive: messages, posts, comments, reactions and invitations are there only.
  package let volunteer: Bool
  /// Added to the probability of winning.
  package let skill: Double
  /// The day on which the rep took up social selling; nil for never.
  package let adoption: CalendarDay?
  /// Whether the Sales Navigator seat was ever activated.
  package let onboarded: Bool

  package var name: String { "\(first) \(last)" }
  package var profileURL: String { "https://www.linkedin.com/in/\(slug)" }

  /// The team on a day; the first one before the start.
  package func team(on day: CalendarDay) -> Int {
    (memberships.last { $0.start <= day } ?? memberships.first)?.team ?? 0
  }

  /// Whether the rep worked here on a day.
  func works(on day: CalendarDay) -> Bool {
    guard let end else { return day >= start }
    return day >= start && day <= end
  }

  /// Social intensity on a day, 0 to 1: little before adoption, rising over two months after it.
  func intensity(on day: CalendarDay) -> Double {
    guard works(on: day) else { return 0 }
    guard let adoption else { return 0.02 }
    guard day >= adoption else { return 0.1 }
    return min(1, 0.55 + 0.45 * Double(day.number - adoption.number) / 60)
  }
}
