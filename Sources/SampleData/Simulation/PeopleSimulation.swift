import Glibc

/// Draws teams and reps.
struct PeopleSimulation {
  let parameters: SampleParameters

  private static let teamNames = [
    "Paris", "Lille", "Lyon", "Toulouse", "Porto", "Madrid",
  ]
  private static let regions = ["Nord", "Sud", "Iberia"]
  /// Of each block of six teams: two are trained, in different regions.
  private static let trainedPlaces: Set<Int> = [0, 2]
  private static let touchRates = [0.52, 0.44, 0.48, 0.42, 0.50, 0.46]
  /// Standard deviation of what a rep adds to the probability of winning.
  static let skillDeviation = 0.03
  static let domain = "boreal-instruments.example"

  /// Six teams, or one for each eight reps if that is more; the last one does not adopt.
  func teams() -> [SampleTeam] {
    let count = max(6, parameters.reps / 8)
    return (0..<count).map { index in
      let place = index % 6
      let region = Self.regions[index * 3 / count]
      let base = Self.teamNames[index * 6 / count]
      let number = index - (index * 6 / count * count + 5) / 6
      let (first, last) = (
        NameBook.firstNames[(index * 7 + 3) % 50], NameBook.lastNames[(index * 11 + 60) % 100]
      )
      return SampleTeam(
        name: count == 6 ? base : "\(base) \(number + 1)", region: region, manager: "\(first) \(last)",
        trained: Self.trainedPlaces.contains(place) && index < count - 1, adopting: index < count - 1,
        usesHubSpot: region == Self.regions[2], touchRate: Self.touchRates[place])
    }
  }

  /// The reps, team by team.
  func reps(teams: [SampleTeam]) -> [SampleRep] {
    var random = RandomSource(seed: parameters.seed, stream: "people")
    let roles = Roles(teamOfRep: (0..<parameters.reps).map { $0 * teams.count / parameters.reps })
    let names = names(roles: roles)
    var initials: [String: Int] = [:]
    for name in names { initials[Self.initial(name), default: 0] += 1 }
    return names.indices.map { index in
      let short = Self.initial(names[index])
      return rep(
        index: index, name: names[index], initial: initials[short] == 1 ? short : nil, roles: roles,
        teams: teams,
        random: &random)
    }
  }

  /// The volunteers' own names, and the book's for everybody else.
  private func names(roles: Roles) -> [(first: String, last: String)] {
    var order = 4
    return (0..<parameters.reps).map { index in
      if let volunteer = roles.volunteers.firstIndex(of: index) { return NameBook.rep(volunteer) }
      order += 1
      return NameBook.rep(order - 1)
    }
  }

  private func rep(
    index: Int, name: (first: String, last: String), initial: String?, roles: Roles, teams: [SampleTeam],
    random: inout RandomSource
  ) -> SampleRep {
    let memberships = memberships(index: index, roles: roles)
    let team = teams[roles.teamOfRep[index]]
    let full = "\(name.first) \(name.last)"
    let slug = PlainSpelling.slug(full)
    let volunteer = roles.volunteers.contains(index)
    let start = memberships.first?.start ?? parameters.firstDay
    let adoption = adoption(adopting: team.adopting, volunteer: volunteer, start: start, random: &random)
    let lucky = random.chance(0.25)
    return SampleRep(
      first: name.first, last: name.last,
      email: "\(PlainSpelling.slug(full, separator: "."))@\(Self.domain)",
      salesforceID: team.usesHubSpot ? "" : Self.userID(index),
      hubSpotID: team.usesHubSpot ? "\(71_204_000 + index * 13)" : "",
      seatID: "\(1_000 + index)", slug: volunteer ? slug : "\(slug)-bi\(index)",
      aliases: Self.aliases(of: full, initial: initial),
      memberships: memberships, start: start, end: index == roles.leaver ? memberships.last?.end : nil,
      volunteer: volunteer, skill: max(-0.07, min(0.07, Self.skillDeviation * random.normal())),
      adoption: adoption,
      onboarded: adoption != nil || lucky)
  }

  /// The first two ids differ in capitals only: a comparison without case would merge two reps.
  private static func userID(_ index: Int) -> String {
    switch index {
    case 0: SalesforceID.extended("0055g00000BoReA")
    case 1: SalesforceID.extended("0055g00000BoREa")
    default: SalesforceID.make(prefix: "005", serial: 700_000 + index * 37)
    }
  }

  private static func initial(_ name: (first: String, last: String)) -> String {
    name.first.first.map { "\($0). \(name.last)" } ?? name.last
  }

  /// The name without accents where it has any, and the first name's initial where that is nobody else's.
  private static func aliases(of name: String, initial: String?) -> [String] {
    let plain = PlainSpelling.withoutAccents(name)
    return (plain == name ? [] : [plain]) + (initial.map { [$0] } ?? [])
  }

  private func memberships(index: Int, roles: Roles) -> [SampleRep.Membership] {
    let span = parameters.lastDay.number - parameters.firstDay.number
    let team = roles.teamOfRep[index]
    let first = parameters.firstDay
    if let other = roles.moves[index] {
      let move = (first + span * 11 / 20).firstOfMonth
      return [
        SampleRep.Membership(team: team, start: first, end: move - 1),
        SampleRep.Membership(team: other, start: move, end: nil),
      ]
    }
    let start = index == roles.lateJoiner ? (first + span / 3).monday : first
    let end = index == roles.leaver ? (first + span * 18 / 25).monday + 4 : nil
    return [SampleRep.Membership(team: team, start: start, end: end)]
  }

  /// The day of adoption by Bass's curve (innovation .06, imitation .45 a month over 18 months), from inversion.
  private func adoption(
    adopting: Bool, volunteer: Bool, start: CalendarDay, random: inout RandomSource
  ) -> CalendarDay? {
    let draw = random.uniform()
    guard adopting else { return nil }
    if volunteer { return parameters.firstDay + 14 }
    let (innovation, imitation) = (0.06, 0.45)
    let left = (1 - draw) / (1 + draw * imitation / innovation)
    let months = -log(left) / (innovation + imitation) * Double(parameters.months) / 18
    let day = max(start + 10, parameters.firstDay + Int(months * 30.4))
    return day <= parameters.lastDay ? day : nil
  }
}
