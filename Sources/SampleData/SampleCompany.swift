package import Foundation

/// One fictitious company, Boréal Instruments, drawn from a seed: what happened, and the exports that tell of it.
///
///     parameters ─▶ people ─▶ accounts ─▶ deals ─▶ touches ─▶ results      (Simulation/)
///                                              │
///                                              ▼
///                          files in the vendors' dialects, TRUTH.json     (Exports/, Truth/)
///
/// Deals are drawn without results; touches are drawn next, and the results last, from the touches that
/// really stand in the exports: the truth is what a faultless reader of the files would find.
package struct SampleCompany: Sendable {
  package let parameters: SampleParameters
  package let teams: [SampleTeam]
  package let reps: [SampleRep]
  package let accounts: [SampleAccount]
  /// In order of creation.
  package let deals: [SampleDeal]
  /// In order of time.
  package let activities: [SampleActivity]
  /// In order of sending.
  package let invitations: [SampleInvitation]
  /// In order of time.
  package let navigatorEvents: [SampleNavigatorEvent]

  /// Draws the company; equal parameters give an equal one.
  package init(_ parameters: SampleParameters) {
    self.parameters = parameters
    let people = PeopleSimulation(parameters: parameters)
    teams = people.teams()
    reps = people.reps(teams: teams)
    accounts = AccountSimulation(parameters: parameters).accounts(reps: reps)
    let sales = DealSimulation(parameters: parameters)
    var deals = sales.deals(reps: reps, teams: teams, accounts: accounts)
    invitations = InvitationSimulation(parameters: parameters)
      .invitations(reps: reps, teams: teams, accounts: accounts.count)
    var activity = ActivitySimulation(
      parameters: parameters, reps: reps, teams: teams, accounts: accounts, deals: deals)
    activities = activity.run(deals: deals, invitations: invitations)
    sales.decide(&deals, touched: activity.touched, reps: reps)
    self.deals = deals
    navigatorEvents = NavigatorSimulation(parameters: parameters).events(reps: reps)
  }

  /// The export files in order of path, `TRUTH.json` not among them.
  package func files() -> [SampleFile] {
    var files = [PeopleTable.file(of: self)]
    files += SalesforceExport(company: self).files()
    files.append(HubSpotExport(company: self).file())
    files += OutreachExport(company: self).files()
    files += SalesNavigatorExport(company: self).files()
    for rep in reps.indices where reps[rep].volunteer {
      files += LinkedInArchive(company: self, rep: rep).files()
    }
    files += [
      TrainingExport(company: self).file(), SeatsTable.file(of: self), SpendTable.file(of: self),
      SurveyTable.file(of: self), ControlsTable.file(of: self),
    ]
    return files.sorted { $0.path < $1.path }
  }

  /// All files by path, `TRUTH.json` among them, and the truth.
  ///
  /// - Throws: what encoding the truth throws.
  package func filesInMemory() throws -> (files: [String: [UInt8]], truth: Truth) {
    let files = files()
    let truth = TruthBuilder(company: self).truth(of: files)
    var byPath = ["TRUTH.json": try truth.encoded()]
    for file in files { byPath[file.path] = file.bytes }
    return (byPath, truth)
  }

  /// Writes all files under a folder, which is made if need be; files that stand there under other names stay.
  ///
  /// - Throws: file system errors.
  @discardableResult
  package func write(to directory: URL) throws -> Truth {
    let (files, truth) = try filesInMemory()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let target = directory.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: target)
    }
    return truth
  }
}
