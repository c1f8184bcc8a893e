/// `people.csv`: who works where, our own plain layout.
enum PeopleTable {
  static let header = [
    "name", "email", "salesforce_id", "hubspot_id", "seat_id", "linkedin_url", "aliases", "team", "manager",
    "region", "start", "end",
  ]

  /// One row for each stay in a team; aliases are joined by `;`.
  static func file(of company: SampleCompany) -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(header)
    for rep in company.reps {
      for membership in rep.memberships {
        let team = company.teams[membership.team]
        text.row([
          rep.name, rep.email, rep.salesforceID, rep.hubSpotID, rep.seatID, rep.profileURL,
          rep.aliases.joined(separator: ";"), team.name, team.manager, team.region, membership.start.iso,
          membership.end?.iso ?? "",
        ])
        truth.rows += 1
        truth.kinds[team.name, default: 0] += 1
      }
    }
    return SampleFile(path: "people.csv", bytes: text.bytes, truth: truth)
  }
}
